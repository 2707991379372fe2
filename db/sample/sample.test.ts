import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { issues } from './issues';
import { pictureNames } from './pictures';
import { publication } from './publication';
import type { SampleIssue, SampleStory } from './weekly.types';

const han = /\p{Script=Han}/u;
const stories = issues.flatMap((issue) => issue.stories);
const textOf = (story: SampleStory): string => story.body.map((block) => block.text).join('');
const printed = (story: SampleStory): string[] => [
  story.title,
  story.kicker ?? '',
  story.subtitle ?? '',
  ...story.body.map((block) => block.text),
  ...story.photos.map((photo) => photo.caption),
];
const bodyLength = (issue: SampleIssue, page: number): number =>
  issue.stories.filter((story) => story.page === page).reduce((sum, story) => sum + [...textOf(story)].length, 0);

describe('the run of issues', () => {
  test('numbers follow one another within the year and in total', () => {
    issues.slice(1).forEach((issue, i) => {
      expect(issue.totalNumber).toBe(issues[i]!.totalNumber + 1);
      expect(issue.numberInYear).toBe(issues[i]!.numberInYear + 1);
    });
  });

  test('issues come out a week apart, on the usual day', () => {
    const days = issues.map((issue) => Date.parse(`${issue.date}T00:00:00Z`) / 86_400_000);
    days.slice(1).forEach((day, i) => expect(day - days[i]!).toBe(7));
    for (const issue of issues) expect(new Date(`${issue.date}T00:00:00Z`).getUTCDay() || 7).toBe(publication.weekday);
  });

  test('only the last one is in the making', () => {
    expect(issues.map((issue) => issue.status)).toEqual(['published', 'published', 'making']);
  });

  test('no key is used twice, and no paragraph is printed twice', () => {
    const keys = stories.map((story) => story.key);
    expect(new Set(keys).size).toBe(keys.length);
    const paragraphs = stories.filter((story) => story.kind !== 'teaser').flatMap((story) => story.body.map((block) => block.text));
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });
});

describe.each(issues.map((issue) => [issue.date, issue] as const))('the issue of %s', (_, issue) => {
  test('has enough copy for four tabloid pages', () => {
    expect(issue.stories.length).toBeGreaterThanOrEqual(20);
    expect(issue.stories.length).toBeLessThanOrEqual(26);
    for (const page of [1, 2, 3, 4]) {
      expect(bodyLength(issue, page), `page ${String(page)}`).toBeGreaterThan(2300);
      expect(bodyLength(issue, page), `page ${String(page)}`).toBeLessThan(3300);
    }
  });

  test('puts each story on the page of its section, and names who made the page', () => {
    for (const story of issue.stories) expect(story.section).toBe(publication.sections.find((section) => section.page === story.page)?.name);
    expect(issue.pages.map((page) => page.section)).toEqual(publication.sections.map((section) => section.name));
    for (const page of issue.pages) expect(page.credits.map((credit) => credit.role)).toEqual(['责编', '美编', '校对']);
  });

  test('each page has one lead', () => {
    for (const page of [1, 2, 3, 4]) expect(issue.stories.filter((story) => story.page === page && story.priority === 1)).toHaveLength(1);
  });

  test('leads with kicker, title, subtitle, crossheads, a photo in mid-story and five reporters', () => {
    const lead = issue.stories.find((story) => story.page === 1 && story.priority === 1)!;
    expect(lead.kicker).toBeTruthy();
    expect(lead.subtitle).toBeTruthy();
    expect(lead.body.filter((block) => block.kind === 'crosshead').length).toBeGreaterThanOrEqual(2);
    expect(lead.photos[0]!.after).toBeGreaterThan(0);
    expect(lead.photos[0]!.after).toBeLessThan(lead.body.length - 1);
    expect(lead.byline?.kind === 'people' && lead.byline.names).toHaveLength(5);
  });

  test('two stories of page one jump', () => {
    const jumping = issue.stories.filter((story) => story.jumps === true);
    expect(jumping.map((story) => story.page)).toEqual([1, 1]);
    for (const story of jumping) expect([...textOf(story)].length).toBeGreaterThan(600);
  });

  test('the teaser names the stories it points to, on page two', () => {
    const teaser = issue.stories.find((story) => story.kind === 'teaser')!;
    const pointed = (teaser.pointsTo ?? []).map((key) => issue.stories.find((story) => story.key === key));
    expect(pointed.length).toBeGreaterThanOrEqual(2);
    expect(pointed.map((story) => story?.page)).toEqual(pointed.map(() => 2));
    expect(teaser.body.map((block) => block.text)).toEqual(pointed.map((story) => story?.title));
  });

  test('three briefs have each a byline of their own', () => {
    const briefs = issue.stories.filter((story) => story.kind === 'brief');
    expect(briefs).toHaveLength(3);
    for (const brief of briefs) expect(brief.byline?.kind).toBe('people');
  });

  test('one story is taken from the agency', () => {
    const agency = issue.stories.filter((story) => story.byline?.kind === 'source');
    expect(agency.map((story) => story.byline)).toEqual([{ kind: 'source', source: publication.agency }]);
  });

  test('no picture is printed twice, and all exist', () => {
    const used = issue.stories.flatMap((story) => story.photos.map((photo) => photo.picture));
    expect(new Set(used).size).toBe(used.length);
    for (const picture of used) expect(pictureNames).toContain(picture);
    expect(new Set(issue.stories.filter((story) => story.photos.length > 0).map((story) => story.page)).size).toBe(4);
  });

  test('a day of the month in the copy is followed by its own weekday', () => {
    const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
    for (const story of issue.stories) {
      for (const [, month, day, weekday] of textOf(story).matchAll(/(\d{1,2})月(\d{1,2})日（?(?:星期|周)([一二三四五六日])/gu)) {
        expect(weekdays[new Date(Date.UTC(2026, Number(month) - 1, Number(day))).getUTCDay()], story.key).toBe(weekday);
      }
    }
  });
});

describe('the copy', () => {
  test('names only people of the publication', () => {
    const known = new Set(publication.people.map((person) => person.name));
    const named = [
      ...stories.flatMap((story) => (story.byline?.kind === 'people' ? story.byline.names : [])),
      ...stories.flatMap((story) => story.photos.map((photo) => photo.credit)),
      ...issues.flatMap((issue) => issue.pages.flatMap((page) => page.credits.map((credit) => credit.name))),
    ];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(known.size).toBe(publication.people.length);
  });

  test('captions end without a stop', () => {
    for (const story of stories) for (const photo of story.photos) expect(photo.caption).not.toMatch(/[。！？；，]$/u);
  });

  test('every paragraph ends with a stop', () => {
    for (const story of stories.filter((one) => one.kind !== 'teaser')) {
      for (const block of story.body) if (block.kind === 'paragraph') expect(block.text, story.key).toMatch(/[。！？…][”）]?$/u);
    }
  });

  test('uses full-width marks among Han and stores no space between Han and Latin', () => {
    for (const story of stories) {
      for (const text of printed(story)) {
        expect(text, story.key).not.toMatch(/ {2}|\u3000|["'()[\];?!]/u);
        expect(text, story.key).not.toMatch(/\p{Script=Han}[,.:]|[,.:]\p{Script=Han}/u);
      }
      for (const block of story.body) if (story.kind !== 'teaser') expect(block.text, story.key).not.toContain(' ');
    }
  });

  test('quotation marks and brackets are paired', () => {
    for (const story of stories) {
      for (const text of printed(story)) {
        for (const pair of ['“”', '‘’', '（）', '《》']) {
          expect(text.split(pair[0]!).length, `${story.key}: ${text}`).toBe(text.split(pair[1]!).length);
        }
      }
    }
  });

  test('titles are as long as headlines are', () => {
    for (const story of stories.filter((one) => one.kind === 'story' && one.priority < 3)) {
      const long = [...story.title].length;
      expect(long, story.title).toBeGreaterThanOrEqual(5);
      expect(long, story.title).toBeLessThanOrEqual(22);
    }
  });

  test('stories are 60 to 1,300 characters long', () => {
    for (const story of stories.filter((one) => one.kind !== 'teaser')) {
      expect([...textOf(story)].length, story.key).toBeGreaterThanOrEqual(60);
      expect([...textOf(story)].length, story.key).toBeLessThanOrEqual(1300);
    }
  });
});

describe('what is kept', () => {
  const filesUnder = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    );

  test('the sample stays under 2 MiB, and there is a plate for each picture', () => {
    const size = filesUnder(import.meta.dirname).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(size).toBeLessThan(2 * 1024 * 1024);
    for (const name of pictureNames) expect(existsSync(path.join(import.meta.dirname, 'pictures', `${name}.webp`)), name).toBe(true);
  });

  // The text of a real page is kept outside the repository; where it is not there, there is nothing to compare.
  const real = path.resolve(import.meta.dirname, '../../../shared/samples/real-page-one.txt');
  test.runIf(existsSync(real))('no run of 14 Han characters is shared with the real page', () => {
    const run = 14;
    const runsOf = (text: string): Set<string> => {
      const found = new Set<string>();
      const letters = [...text].filter((letter) => han.test(letter));
      for (let i = 0; i + run <= letters.length; i += 1) found.add(letters.slice(i, i + run).join(''));
      return found;
    };
    const theirs = runsOf(readFileSync(real, 'utf8'));
    const ours = runsOf(stories.flatMap(printed).join('\n') + JSON.stringify(publication));
    expect([...ours].filter((one) => theirs.has(one))).toEqual([]);
  });
});
