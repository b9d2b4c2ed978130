import { Skeleton } from "@mantine/core";

/** Grey rows of the height the real ones will have. */
export function SkeletonRows({ rows = 5, height = 64 }: { rows?: number; height?: number }) {
  return (
    <div role="status" aria-busy="true" aria-label="Loading">
      {Array.from({ length: rows }, (_, i) => (
        <Skeleton key={i} height={height - 8} mb={8} />
      ))}
    </div>
  );
}
