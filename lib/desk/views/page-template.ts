import type { PageTemplate } from '@/lib/makeup/templates/page-template';

/** A kept page template as the page desk shows it. */
export interface PageTemplateView { readonly id: string; readonly version: number; readonly template: PageTemplate; readonly createdBy: string; /** ISO 8601 UTC. */ readonly createdAt: string }
