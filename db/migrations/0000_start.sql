CREATE TABLE `article_bylines` (
	`article_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text NOT NULL,
	`role` text DEFAULT 'reporter' NOT NULL,
	PRIMARY KEY(`article_id`, `position`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bylines_person` ON `article_bylines` (`person_id`);--> statement-breakpoint
CREATE TABLE `article_photos` (
	`article_id` text NOT NULL,
	`position` integer NOT NULL,
	`photo_id` text NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`article_id`, `position`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_photos_photo` ON `article_photos` (`photo_id`);--> statement-breakpoint
CREATE TABLE `article_tags` (
	`article_id` text NOT NULL,
	`tag` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`article_id`, `tag`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tags_tag` ON `article_tags` (`tag`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text DEFAULT 'story' NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`kicker` text DEFAULT '' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`subtitle` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`byline_kind` text DEFAULT 'none' NOT NULL,
	`byline_label` text DEFAULT '记者' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`section` text DEFAULT '' NOT NULL,
	`priority` integer DEFAULT 3 NOT NULL,
	`issue_id` text,
	`wanted_page` integer,
	`sequence` integer DEFAULT 0 NOT NULL,
	`points_to` text DEFAULT '[]' NOT NULL,
	`return_reason` text DEFAULT '' NOT NULL,
	`placed_from` text,
	`characters` integer DEFAULT 0 NOT NULL,
	`created_by` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `articles_issue` ON `articles` (`issue_id`);--> statement-breakpoint
CREATE INDEX `articles_state` ON `articles` (`state`);--> statement-breakpoint
CREATE INDEX `articles_updated` ON `articles` (`updated_at`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`page_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`article_id` text,
	`data` text NOT NULL,
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `blocks_page` ON `blocks` (`page_id`);--> statement-breakpoint
CREATE INDEX `blocks_article` ON `blocks` (`article_id`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`revision` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_at` text NOT NULL,
	`override_reason` text DEFAULT '' NOT NULL,
	`findings` text DEFAULT '[]' NOT NULL,
	`voided_at` text,
	`void_reason` text DEFAULT '' NOT NULL,
	`published_at` text,
	`unpublished_at` text,
	`unpublish_reason` text DEFAULT '' NOT NULL,
	`correction` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_revision` ON `editions` (`issue_id`,`revision`);--> statement-breakpoint
CREATE INDEX `editions_published` ON `editions` (`published_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`version` integer,
	`detail` text DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `issues` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`total_number` integer NOT NULL,
	`number_in_year` integer NOT NULL,
	`date` text NOT NULL,
	`lunar` text NOT NULL,
	`weekday` text NOT NULL,
	`extra` text DEFAULT '' NOT NULL,
	`overrides` text DEFAULT '{}' NOT NULL,
	`publisher` text DEFAULT '' NOT NULL,
	`permit` text DEFAULT '[]' NOT NULL,
	`notices` text DEFAULT '[]' NOT NULL,
	`format_id` text NOT NULL,
	`status` text DEFAULT 'planned' NOT NULL,
	`return_remarks` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_total` ON `issues` (`publication_id`,`total_number`);--> statement-breakpoint
CREATE TABLE `page_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`name` text NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pages` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`number` integer NOT NULL,
	`section` text DEFAULT '' NOT NULL,
	`credits` text DEFAULT '[]' NOT NULL,
	`status` text DEFAULT 'dummy' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pages_number` ON `pages` (`issue_id`,`number`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text DEFAULT 'reporter' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_name` ON `people` (`name`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`file` text,
	`original_name` text DEFAULT '' NOT NULL,
	`width` integer DEFAULT 0 NOT NULL,
	`height` integer DEFAULT 0 NOT NULL,
	`bytes` integer DEFAULT 0 NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`taken_at` text,
	`focus_x` integer DEFAULT 50 NOT NULL,
	`focus_y` integer DEFAULT 50 NOT NULL,
	`uploaded_by` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photos_file` ON `photos` (`file`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`profile` text DEFAULT 'internal' NOT NULL,
	`district` text DEFAULT '' NOT NULL,
	`publisher` text DEFAULT '' NOT NULL,
	`permit` text DEFAULT '[]' NOT NULL,
	`notices` text DEFAULT '[]' NOT NULL,
	`hotline` text DEFAULT '' NOT NULL,
	`recipients` text DEFAULT '' NOT NULL,
	`printer` text DEFAULT '' NOT NULL,
	`print_run` text DEFAULT '' NOT NULL,
	`visibility` text DEFAULT 'public' NOT NULL,
	`usual_weekday` integer,
	`format_id` text DEFAULT 'tabloid' NOT NULL,
	`page_count` integer DEFAULT 4 NOT NULL,
	`byline_label` text DEFAULT '记者' NOT NULL,
	`briefs_title` text DEFAULT '简讯' NOT NULL,
	`nameplate_face` text DEFAULT 'brush' NOT NULL,
	`nameplate_file` text,
	`time_zone` text DEFAULT 'Asia/Shanghai' NOT NULL,
	`prohibition_level` text DEFAULT 'gb' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`base_version` integer NOT NULL,
	`kind` text DEFAULT 'saved' NOT NULL,
	`author_id` text,
	`author_name` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`content` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`characters` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revisions_article` ON `revisions` (`article_id`,`version`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`publication_id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_name` ON `sections` (`publication_id`,`name`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`roles` text NOT NULL,
	`person_id` text,
	`active` integer DEFAULT true NOT NULL,
	`sample_password` integer DEFAULT false NOT NULL,
	`session_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_login` ON `users` (`login`);