import { CalendarDays, FileInput, FileText, Images, LayoutDashboard, Newspaper, PenLine, Settings, UserCog, type LucideIcon } from 'lucide-react';
import type { Action } from '@/lib/newsroom/policy';

export type DestinationName = 'overview' | 'articles' | 'imports' | 'photos' | 'issues' | 'planning' | 'people' | 'settings' | 'users';

/** A place on the desk; shown to those who may do `needs` in some state. */
export interface Destination { readonly name: DestinationName; readonly href: string; readonly icon: LucideIcon; readonly needs: Action }

export const destinations: readonly Destination[] = [
  { name: 'overview', href: '/desk', icon: LayoutDashboard, needs: 'desk.read' },
  { name: 'articles', href: '/desk/articles', icon: FileText, needs: 'article.read' },
  { name: 'issues', href: '/desk/issues', icon: Newspaper, needs: 'issue.read' },
  { name: 'photos', href: '/desk/photos', icon: Images, needs: 'photo.read' },
  { name: 'planning', href: '/desk/planning', icon: CalendarDays, needs: 'desk.read' },
  { name: 'imports', href: '/desk/imports', icon: FileInput, needs: 'article.import' },
  { name: 'people', href: '/desk/people', icon: PenLine, needs: 'desk.read' },
  { name: 'users', href: '/desk/users', icon: UserCog, needs: 'user.manage' },
  { name: 'settings', href: '/desk/settings', icon: Settings, needs: 'desk.read' },
];

/** Is this address at, or below, the destination? The overview only at itself. */
export const isAt = (pathname: string, destination: Destination): boolean =>
  destination.href === '/desk' ? pathname === '/desk' : pathname === destination.href || pathname.startsWith(`${destination.href}/`);
