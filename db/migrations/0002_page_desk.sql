CREATE TABLE `page_locks` (
	`page_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`user_name` text NOT NULL,
	`holder` text NOT NULL,
	`since` text NOT NULL,
	`seen_at` text NOT NULL,
	`asked_by` text DEFAULT '' NOT NULL,
	`asked_name` text DEFAULT '' NOT NULL,
	`asked_at` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `page_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`page_id` text NOT NULL,
	`version` integer NOT NULL,
	`blocks` text NOT NULL,
	`section` text DEFAULT '' NOT NULL,
	`author_id` text,
	`author_name` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `page_versions_version` ON `page_versions` (`page_id`,`version`);--> statement-breakpoint
ALTER TABLE `page_templates` ADD `format_id` text DEFAULT 'tabloid' NOT NULL;--> statement-breakpoint
ALTER TABLE `page_templates` ADD `created_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `page_templates` ADD `created_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `page_templates` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `masthead_design` text DEFAULT '{}' NOT NULL;