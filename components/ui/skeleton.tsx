import { classes } from './classes';

/** Grey where something will stand; it doesn't move. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes('block rounded-small bg-sunken', className)} />;
}

/** Rows of a list that is still being read. */
export function SkeletonRows({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-4 px-4 py-3">
          <Skeleton className="h-4 flex-1" /><Skeleton className="h-4 w-20" /><Skeleton className="h-4 w-16 max-md:hidden" />
        </div>
      ))}
    </div>
  );
}
