DROP INDEX `articles_state`;--> statement-breakpoint
CREATE INDEX `articles_section` ON `articles` (`section`,`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `articles_state` ON `articles` (`state`,`updated_at`);