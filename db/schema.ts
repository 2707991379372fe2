import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Calendar dates are 'YYYY-MM-DD' in the newsroom's zone; moments are ISO 8601 with zone Z. JSON columns are parsed by zod on the way out. */
const id = () => text('id').primaryKey();
const json = (name: string) => text(name, { mode: 'json' });
const moment = (name: string) => text(name);
const version = () => integer('version').notNull().default(1);

export const publications = sqliteTable('publications', {
  id: id(),
  name: text('name').notNull(),
  /** internal: 连续性内部资料; licensed: a newspaper with a CN number. */
  profile: text('profile', { enum: ['internal', 'licensed'] }).notNull().default('internal'),
  district: text('district').notNull().default(''),
  publisher: text('publisher').notNull().default(''),
  permit: json('permit').$type<string[]>().notNull().default(sql`'[]'`),
  notices: json('notices').$type<string[]>().notNull().default(sql`'[]'`),
  hotline: text('hotline').notNull().default(''),
  recipients: text('recipients').notNull().default(''),
  printer: text('printer').notNull().default(''),
  printRun: text('print_run').notNull().default(''),
  visibility: text('visibility', { enum: ['public', 'staff'] }).notNull().default('public'),
  /** ISO weekday, 1 Monday … 7 Sunday; null: no usual day. */
  usualWeekday: integer('usual_weekday'),
  formatId: text('format_id').notNull().default('tabloid'),
  pageCount: integer('page_count').notNull().default(4),
  bylineLabel: text('byline_label').notNull().default('记者'),
  briefsTitle: text('briefs_title').notNull().default('简讯'),
  nameplateFace: text('nameplate_face').notNull().default('brush'),
  /** Content hash of nameplate artwork; null: lettering. */
  nameplateFile: text('nameplate_file'),
  /** How masthead, folios and imprint are arranged: lib/makeup's MastheadDesign as JSON; {} as ever. */
  mastheadDesign: json('masthead_design').notNull().default(sql`'{}'`),
  timeZone: text('time_zone').notNull().default('Asia/Shanghai'),
  prohibitionLevel: text('prohibition_level').notNull().default('gb'),
  /** How much the automatic make-up minds its rules: factor by rule, 1 where none is given. */
  ruleWeights: json('rule_weights').$type<Readonly<Record<string, number>>>().notNull().default(sql`'{}'`),
  version: version(),
});

export const sections = sqliteTable('sections', {
  id: id(),
  publicationId: text('publication_id').notNull().references(() => publications.id),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  /** Name of the section it is part of; empty: it stands by itself. */
  parent: text('parent').notNull().default(''),
}, (t) => [uniqueIndex('sections_name').on(t.publicationId, t.name)]);

export const people = sqliteTable('people', {
  id: id(),
  name: text('name').notNull(),
  role: text('role').notNull().default('reporter'),
  active: integer('active', { mode: 'boolean' }).notNull().default(true),
  /** Writes for us now and then and belongs to no newsroom of ours. */
  guest: integer('guest', { mode: 'boolean' }).notNull().default(false),
  version: version(),
}, (t) => [uniqueIndex('people_name').on(t.name)]);

export const users = sqliteTable('users', {
  id: id(),
  login: text('login').notNull(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  roles: json('roles').$type<string[]>().notNull(),
  personId: text('person_id').references(() => people.id),
  active: integer('active', { mode: 'boolean' }).notNull().default(true),
  /** True while the login still has the password printed for trying out. */
  samplePassword: integer('sample_password', { mode: 'boolean' }).notNull().default(false),
  /** Raised when password or roles change: older sessions end. */
  sessionVersion: integer('session_version').notNull().default(1),
  /** Names of the sections they look after: the list's 我的版块. */
  deskSections: json('desk_sections').$type<string[]>().notNull().default(sql`'[]'`),
  createdAt: moment('created_at').notNull(),
  version: version(),
}, (t) => [uniqueIndex('users_login').on(t.login)]);

export const photos = sqliteTable('photos', {
  id: id(),
  /** Content hash of the re-encoded original; null: a picture announced but not there yet. */
  file: text('file'),
  originalName: text('original_name').notNull().default(''),
  width: integer('width').notNull().default(0),
  height: integer('height').notNull().default(0),
  bytes: integer('bytes').notNull().default(0),
  caption: text('caption').notNull().default(''),
  credit: text('credit').notNull().default(''),
  takenAt: text('taken_at'),
  focusX: integer('focus_x').notNull().default(50),
  focusY: integer('focus_y').notNull().default(50),
  uploadedBy: text('uploaded_by').references(() => users.id),
  createdAt: moment('created_at').notNull(),
  /** Content hash of the file as it was sent, kept under photos/originals and never served; null: sent before originals were kept. */
  originalFile: text('original_file'),
  originalKind: text('original_kind').notNull().default(''),
  /** What was changed to make it printable: lib/desk/views/photo's Conversion. */
  converted: json('converted').$type<string[]>().notNull().default(sql`'[]'`),
  /** Degrees to the right it was turned by hand, beyond what the camera said. */
  turned: integer('turned').notNull().default(0),
  /** What it looks like (lib/desk/photo-look), for finding it again; empty: too plain to be known; null: not looked at yet. */
  look: text('look'),
  source: text('source').notNull().default(''),
  licence: text('licence').notNull().default(''),
  rightsNote: text('rights_note').notNull().default(''),
  /** Last day it may be printed; null: no end. */
  validUntil: text('valid_until'),
  version: version(),
}, (t) => [index('photos_file').on(t.file), index('photos_created').on(t.createdAt)]);

/** Large picture files on their way in, piece by piece; the bytes stand in uploads/<id>.part. */
export const uploads = sqliteTable('uploads', {
  id: id(),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  name: text('name').notNull(),
  bytes: integer('bytes').notNull(),
  /** Bytes that are safely here. */
  received: integer('received').notNull().default(0),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
}, (t) => [index('uploads_user').on(t.userId)]);

export const issues = sqliteTable('issues', {
  id: id(),
  publicationId: text('publication_id').notNull().references(() => publications.id),
  totalNumber: integer('total_number').notNull(),
  numberInYear: integer('number_in_year').notNull(),
  date: text('date').notNull(),
  lunar: text('lunar').notNull(),
  weekday: text('weekday').notNull(),
  /** Extra issue: 增刊, 号外. */
  extra: text('extra').notNull().default(''),
  /** Reasons for computed fields edited by hand, by field. */
  overrides: json('overrides').$type<Record<string, { value: string; reason: string }>>().notNull().default(sql`'{}'`),
  publisher: text('publisher').notNull().default(''),
  permit: json('permit').$type<string[]>().notNull().default(sql`'[]'`),
  notices: json('notices').$type<string[]>().notNull().default(sql`'[]'`),
  formatId: text('format_id').notNull(),
  status: text('status').notNull().default('planned'),
  /** Remarks of the last return by the chief editor. */
  returnRemarks: text('return_remarks').notNull().default(''),
  createdAt: moment('created_at').notNull(),
  version: version(),
}, (t) => [uniqueIndex('issues_total').on(t.publicationId, t.totalNumber)]);

export const pages = sqliteTable('pages', {
  id: id(),
  issueId: text('issue_id').notNull().references(() => issues.id, { onDelete: 'cascade' }),
  number: integer('number').notNull(),
  section: text('section').notNull().default(''),
  credits: json('credits').$type<{ role: string; name: string }[]>().notNull().default(sql`'[]'`),
  status: text('status').notNull().default('dummy'),
  version: version(),
}, (t) => [uniqueIndex('pages_number').on(t.issueId, t.number)]);

export const blocks = sqliteTable('blocks', {
  id: id(),
  pageId: text('page_id').notNull().references(() => pages.id, { onDelete: 'cascade' }),
  /** Reading and drawing order on the page. */
  position: integer('position').notNull(),
  kind: text('kind').notNull(),
  articleId: text('article_id'),
  /** The Block of lib/makeup as JSON, checked on the way in and out. */
  data: json('data').notNull(),
}, (t) => [index('blocks_page').on(t.pageId), index('blocks_article').on(t.articleId)]);

export const articles = sqliteTable('articles', {
  id: id(),
  kind: text('kind').notNull().default('story'),
  state: text('state').notNull().default('draft'),
  kicker: text('kicker').notNull().default(''),
  title: text('title').notNull().default(''),
  subtitle: text('subtitle').notNull().default(''),
  /** Tiptap document JSON of lib/copy's schema. */
  body: json('body').notNull(),
  bylineKind: text('byline_kind', { enum: ['people', 'source', 'none'] }).notNull().default('none'),
  bylineLabel: text('byline_label').notNull().default('记者'),
  source: text('source').notNull().default(''),
  section: text('section').notNull().default(''),
  priority: integer('priority').notNull().default(3),
  issueId: text('issue_id').references(() => issues.id),
  /** Page of the issue it is meant for; null: anywhere. */
  wantedPage: integer('wanted_page'),
  /** Order within the issue's copy (import order), for the automatic make-up. */
  sequence: integer('sequence').notNull().default(0),
  /** Teaser: article ids its lines point to, null where unknown. */
  pointsTo: json('points_to').$type<(string | null)[]>().notNull().default(sql`'[]'`),
  returnReason: text('return_reason').notNull().default(''),
  /** Of a placed article: the state it goes back to when taken off its page; null otherwise. */
  placedFrom: text('placed_from'),
  characters: integer('characters').notNull().default(0),
  createdBy: text('created_by').references(() => users.id),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  /** Row in the full-text index; a text that is indexed anew gets a higher one, so that they stand in order of writing. Null: not indexed yet. */
  searchRow: integer('search_row'),
  /** Code of a scheme of news subjects, e.g. of GB/T 20093; empty: none. */
  category: text('category').notNull().default(''),
  version: version(),
}, (t) => [index('articles_issue').on(t.issueId), index('articles_state').on(t.state, t.updatedAt), index('articles_section').on(t.section, t.state, t.updatedAt), index('articles_updated').on(t.updatedAt), index('articles_author').on(t.createdBy, t.updatedAt), index('articles_priority').on(t.priority, t.updatedAt), index('articles_characters').on(t.characters, t.updatedAt), index('articles_title').on(t.title), index('articles_section_updated').on(t.section, t.updatedAt), uniqueIndex('articles_search').on(t.searchRow)]);

export const articleBylines = sqliteTable('article_bylines', {
  articleId: text('article_id').notNull().references(() => articles.id, { onDelete: 'cascade' }),
  position: integer('position').notNull(),
  personId: text('person_id').notNull().references(() => people.id),
  role: text('role').notNull().default('reporter'),
}, (t) => [primaryKey({ columns: [t.articleId, t.position] }), index('bylines_person').on(t.personId)]);

export const articleTags = sqliteTable('article_tags', {
  articleId: text('article_id').notNull().references(() => articles.id, { onDelete: 'cascade' }),
  tag: text('tag').notNull(),
  /** Order as typed. */
  position: integer('position').notNull().default(0),
}, (t) => [primaryKey({ columns: [t.articleId, t.tag] }), index('tags_tag').on(t.tag)]);

export const articlePhotos = sqliteTable('article_photos', {
  articleId: text('article_id').notNull().references(() => articles.id, { onDelete: 'cascade' }),
  position: integer('position').notNull(),
  photoId: text('photo_id').notNull().references(() => photos.id),
  caption: text('caption').notNull().default(''),
  credit: text('credit').notNull().default(''),
}, (t) => [primaryKey({ columns: [t.articleId, t.position] }), index('article_photos_photo').on(t.photoId)]);

/** Every save of an article; a refused stale save is kept too, as kind 'refused'. */
export const revisions = sqliteTable('revisions', {
  id: id(),
  articleId: text('article_id').notNull().references(() => articles.id, { onDelete: 'cascade' }),
  /** The article's version this save made; for refused saves the version it was based on. */
  version: integer('version').notNull(),
  baseVersion: integer('base_version').notNull(),
  kind: text('kind', { enum: ['saved', 'refused'] }).notNull().default('saved'),
  authorId: text('author_id').references(() => users.id),
  authorName: text('author_name').notNull(),
  name: text('name').notNull().default(''),
  /** The article's editable content (lib/copy's ArticleContent) as JSON. */
  content: json('content').notNull(),
  title: text('title').notNull().default(''),
  /** Body characters by the print rule. */
  characters: integer('characters').notNull().default(0),
  createdAt: moment('created_at').notNull(),
}, (t) => [index('revisions_article').on(t.articleId, t.version)]);

/** A signed-off issue, frozen: proofs, stories and masthead with their hashes. Never updated but for the moments below. */
export const editions = sqliteTable('editions', {
  id: id(),
  issueId: text('issue_id').notNull().references(() => issues.id),
  /** 1 for the first signing; corrections count on. */
  revision: integer('revision').notNull(),
  sha256: text('sha256').notNull(),
  /** lib/press's EditionContent as JSON. */
  content: text('content').notNull(),
  signedBy: text('signed_by').notNull(),
  signedAt: moment('signed_at').notNull(),
  overrideReason: text('override_reason').notNull().default(''),
  /** Findings that were open at signing. */
  findings: json('findings').notNull().default(sql`'[]'`),
  voidedAt: moment('voided_at'),
  voidReason: text('void_reason').notNull().default(''),
  publishedAt: moment('published_at'),
  unpublishedAt: moment('unpublished_at'),
  unpublishReason: text('unpublish_reason').notNull().default(''),
  /** Why this revision corrects an earlier one; empty for the first. */
  correction: text('correction').notNull().default(''),
}, (t) => [uniqueIndex('editions_revision').on(t.issueId, t.revision), index('editions_published').on(t.publishedAt)]);

/** Append-only: who did what to which version. */
export const events = sqliteTable('events', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: moment('at').notNull(),
  actorId: text('actor_id'),
  actorName: text('actor_name').notNull(),
  action: text('action').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: text('subject_id').notNull(),
  version: integer('version'),
  detail: json('detail').notNull().default(sql`'{}'`),
}, (t) => [index('events_subject').on(t.subjectKind, t.subjectId)]);

/** Layouts of pages saved as empty blocks with roles, for other pages. */
export const pageTemplates = sqliteTable('page_templates', {
  id: id(),
  publicationId: text('publication_id').notNull().references(() => publications.id),
  name: text('name').notNull(),
  /** The PageTemplate of lib/makeup as JSON. */
  data: json('data').notNull(),
  formatId: text('format_id').notNull().default('tabloid'),
  createdBy: text('created_by').notNull().default(''),
  createdAt: moment('created_at').notNull().default(''),
  version: version(),
});

/** Who makes up a page now. A lock nobody has confirmed for a while is none. */
export const pageLocks = sqliteTable('page_locks', {
  pageId: text('page_id').primaryKey().references(() => pages.id, { onDelete: 'cascade' }),
  userId: text('user_id').notNull().references(() => users.id),
  userName: text('user_name').notNull(),
  /** The browser window that holds it, so that two windows of one person do not write over each other. */
  holder: text('holder').notNull(),
  since: moment('since').notNull(),
  /** Last sign of life. */
  seenAt: moment('seen_at').notNull(),
  /** Who asks for the page; empty: nobody. */
  askedBy: text('asked_by').notNull().default(''),
  askedName: text('asked_name').notNull().default(''),
  askedAt: moment('asked_at').notNull().default(''),
});

/** Every saved layout of a page, for comparing and restoring. */
export const pageVersions = sqliteTable('page_versions', {
  id: id(),
  pageId: text('page_id').notNull().references(() => pages.id, { onDelete: 'cascade' }),
  /** The page's version this layout became. */
  version: integer('version').notNull(),
  /** Blocks as JSON, checked on the way in and out. */
  blocks: json('blocks').notNull(),
  section: text('section').notNull().default(''),
  authorId: text('author_id').references(() => users.id),
  authorName: text('author_name').notNull(),
  /** A name given by hand; empty: none. */
  name: text('name').notNull().default(''),
  createdAt: moment('created_at').notNull(),
}, (t) => [uniqueIndex('page_versions_version').on(t.pageId, t.version)]);

/** What is to happen that may be news, in the newsroom's own calendar. Days and times are the clock on its wall. */
export const calendarEvents = sqliteTable('calendar_events', {
  id: id(),
  title: text('title').notNull(),
  date: text('date').notNull(),
  /** Last day of one that takes several; null: the same day. */
  untilDate: text('until_date'),
  /** 'HH:MM'; empty: the whole day. */
  startTime: text('start_time').notNull().default(''),
  endTime: text('end_time').notNull().default(''),
  place: text('place').notNull().default(''),
  contact: text('contact').notNull().default(''),
  notes: text('notes').notNull().default(''),
  createdBy: text('created_by').references(() => users.id),
  createdAt: moment('created_at').notNull(),
  version: version(),
}, (t) => [index('calendar_date').on(t.date)]);

/** A story that is planned: an idea, then somebody's task, then written. */
export const assignments = sqliteTable('assignments', {
  id: id(),
  title: text('title').notNull(),
  kind: text('kind', { enum: ['story', 'brief', 'photo'] }).notNull().default('story'),
  status: text('status', { enum: ['idea', 'assigned', 'written', 'dropped'] }).notNull().default('idea'),
  notes: text('notes').notNull().default(''),
  section: text('section').notNull().default(''),
  issueId: text('issue_id').references(() => issues.id, { onDelete: 'set null' }),
  eventId: text('event_id').references(() => calendarEvents.id, { onDelete: 'set null' }),
  /** The copy it became; null: not begun. */
  articleId: text('article_id').references(() => articles.id, { onDelete: 'set null' }),
  dueAt: moment('due_at'),
  /** Characters wanted; null: open. */
  wantedCharacters: integer('wanted_characters'),
  wantsPhoto: integer('wants_photo', { mode: 'boolean' }).notNull().default(false),
  createdBy: text('created_by').references(() => users.id),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  version: version(),
}, (t) => [index('assignments_issue').on(t.issueId), index('assignments_due').on(t.dueAt), index('assignments_article').on(t.articleId)]);

/** Whose task it is, in order. */
export const assignmentPeople = sqliteTable('assignment_people', {
  assignmentId: text('assignment_id').notNull().references(() => assignments.id, { onDelete: 'cascade' }),
  position: integer('position').notNull(),
  personId: text('person_id').notNull().references(() => people.id),
}, (t) => [primaryKey({ columns: [t.assignmentId, t.position] }), index('assignment_person').on(t.personId)]);

/** Copy handed in from the field: the browser's own key of it, so that sending again what was answered into the void makes no second story. */
export const filedCopy = sqliteTable('filed_copy', {
  key: text('key').primaryKey(),
  articleId: text('article_id').notNull().references(() => articles.id, { onDelete: 'cascade' }),
  userId: text('user_id').notNull(),
  at: moment('at').notNull(),
});

/** What somebody is told. `subject` is where the notice leads. */
export const notices = sqliteTable('notices', {
  id: id(),
  userId: text('user_id').notNull().references(() => users.id),
  kind: text('kind').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: text('subject_id').notNull(),
  title: text('title').notNull().default(''),
  params: json('params').$type<Readonly<Record<string, string | number>>>().notNull().default(sql`'{}'`),
  actorName: text('actor_name').notNull().default(''),
  at: moment('at').notNull(),
  readAt: moment('read_at'),
  /** False: wanted by mail only, not shown on the desk. */
  onDesk: integer('on_desk', { mode: 'boolean' }).notNull().default(true),
}, (t) => [index('notices_user').on(t.userId, t.at), index('notices_unread').on(t.userId, t.readAt)]);

/** What a user wants to be told, and where mail goes. */
export const noticeChoices = sqliteTable('notice_choices', {
  userId: text('user_id').primaryKey().references(() => users.id),
  email: text('email').notNull().default(''),
  language: text('language', { enum: ['zh', 'en'] }).notNull().default('zh'),
  /** By kind of notice: on the desk, by mail; what is not named is as usual. */
  choices: json('choices').notNull().default(sql`'{}'`),
  version: version(),
});

/** The newsroom's way to send mail; one row at most, none or `enabled` false: no mail. */
export const mailSettings = sqliteTable('mail_settings', {
  publicationId: text('publication_id').primaryKey().references(() => publications.id),
  enabled: integer('enabled', { mode: 'boolean' }).notNull().default(false),
  host: text('host').notNull().default(''),
  port: integer('port').notNull().default(465),
  security: text('security', { enum: ['tls', 'starttls', 'none'] }).notNull().default('tls'),
  login: text('login').notNull().default(''),
  /** Sealed with a key that stands beside the database, never in it. */
  password: text('password').notNull().default(''),
  sender: text('sender').notNull().default(''),
  /** Where the desk is reached, for links in mails. */
  siteUrl: text('site_url').notNull().default(''),
  version: version(),
});

/** Mail that is to go out: written in the transaction that gave cause, sent afterwards, again and again until it is gone or given up. */
export const outbox = sqliteTable('outbox', {
  id: id(),
  noticeId: text('notice_id').notNull().references(() => notices.id, { onDelete: 'cascade' }),
  createdAt: moment('created_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
  /** When it is tried next; null: sent, or given up. */
  nextAt: moment('next_at'),
  sentAt: moment('sent_at'),
  /** What went wrong last, for the administrator. */
  lastError: text('last_error').notNull().default(''),
}, (t) => [index('outbox_next').on(t.nextAt)]);

/** The text several people write in at once, as a Yjs document; none before the first of them typed. `settled` is its whole state when it was last written down as copy. */
export const articleDocuments = sqliteTable('article_documents', {
  articleId: text('article_id').primaryKey().references(() => articles.id, { onDelete: 'cascade' }),
  /** Names the document's line of descent: a browser's changes fit no other. */
  epoch: text('epoch').notNull(),
  settled: blob('settled', { mode: 'buffer' }).notNull(),
  /** The article's version that says the same as `settled`. */
  settledVersion: integer('settled_version').notNull(),
});

/** Changes to a document since it was last written down as copy: each is here before its writer is told that it is safe. */
export const articleUpdates = sqliteTable('article_updates', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  articleId: text('article_id').notNull().references(() => articles.id, { onDelete: 'cascade' }),
  data: blob('data', { mode: 'buffer' }).notNull(),
  authorId: text('author_id').references(() => users.id),
  authorName: text('author_name').notNull(),
  at: moment('at').notNull(),
}, (t) => [index('article_updates_article').on(t.articleId, t.id)]);

/** Remarks in the margin of a story and answers to them. */
export const articleComments = sqliteTable('article_comments', {
  id: id(),
  articleId: text('article_id').notNull().references(() => articles.id, { onDelete: 'cascade' }),
  /** The remark this one answers; null for the first of a thread. */
  parentId: text('parent_id'),
  /** Where it stands: both ends as Yjs relative positions, base64; null for an answer or a remark on the whole story. */
  anchor: json('anchor').$type<{ from: string; to: string } | null>(),
  /** The words it was made about. */
  quote: text('quote').notNull().default(''),
  text: text('text').notNull(),
  mentions: json('mentions').$type<string[]>().notNull().default(sql`'[]'`),
  authorId: text('author_id').references(() => users.id),
  authorName: text('author_name').notNull(),
  createdAt: moment('created_at').notNull(),
  /** When and by whom the thread was settled; empty: open. */
  resolvedAt: moment('resolved_at').notNull().default(''),
  resolvedBy: text('resolved_by').notNull().default(''),
}, (t) => [index('article_comments_article').on(t.articleId, t.createdAt)]);

/** Agencies and others whose copy we print. */
export const sources = sqliteTable('sources', {
  id: id(),
  name: text('name').notNull(),
  /** Its words may not be changed: only the chief editor may, who says so each time. */
  locked: integer('locked', { mode: 'boolean' }).notNull().default(false),
  active: integer('active', { mode: 'boolean' }).notNull().default(true),
  version: version(),
}, (t) => [uniqueIndex('sources_name').on(t.name)]);

/** Filters of the list of copy that somebody keeps under a name. */
export const savedFilters = sqliteTable('saved_filters', {
  id: id(),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  name: text('name').notNull(),
  /** The query of the list's address. */
  query: text('query').notNull(),
  createdAt: moment('created_at').notNull(),
}, (t) => [uniqueIndex('saved_filters_name').on(t.userId, t.name)]);

/** Tags that have become another: whoever types the old one gets the new one. */
export const tagAliases = sqliteTable('tag_aliases', {
  tag: text('tag').primaryKey(),
  now: text('now').notNull(),
}, (t) => [index('tag_aliases_now').on(t.now)]);
