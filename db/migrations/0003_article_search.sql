ALTER TABLE `articles` ADD `search_row` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `articles_search` ON `articles` (`search_row`);--> statement-breakpoint
CREATE VIRTUAL TABLE `article_search` USING fts5(`heads`, `body`, `names`, tokenize = 'ascii', content = '', contentless_delete = 1, prefix = '1');
