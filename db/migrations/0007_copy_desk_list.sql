CREATE TABLE `saved_filters` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_filters_name` ON `saved_filters` (`user_id`,`name`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locked` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_name` ON `sources` (`name`);--> statement-breakpoint
CREATE TABLE `tag_aliases` (
	`tag` text PRIMARY KEY NOT NULL,
	`now` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tag_aliases_now` ON `tag_aliases` (`now`);--> statement-breakpoint
ALTER TABLE `articles` ADD `category` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_author` ON `articles` (`created_by`,`updated_at`);--> statement-breakpoint
CREATE INDEX `articles_priority` ON `articles` (`priority`,`updated_at`);--> statement-breakpoint
CREATE INDEX `articles_characters` ON `articles` (`characters`,`updated_at`);--> statement-breakpoint
CREATE INDEX `articles_title` ON `articles` (`title`);--> statement-breakpoint
CREATE INDEX `articles_section_updated` ON `articles` (`section`,`updated_at`);--> statement-breakpoint
ALTER TABLE `people` ADD `guest` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sections` ADD `parent` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `desk_sections` text DEFAULT '[]' NOT NULL;