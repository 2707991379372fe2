CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `uploads_user` ON `uploads` (`user_id`);--> statement-breakpoint
ALTER TABLE `photos` ADD `original_file` text;--> statement-breakpoint
ALTER TABLE `photos` ADD `original_kind` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photos` ADD `converted` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photos` ADD `turned` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `photos` ADD `look` text;--> statement-breakpoint
ALTER TABLE `photos` ADD `source` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photos` ADD `licence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photos` ADD `rights_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photos` ADD `valid_until` text;--> statement-breakpoint
CREATE INDEX `photos_created` ON `photos` (`created_at`);