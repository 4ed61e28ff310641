import './charts.css';

interface ShareProps {
  readonly succeeded: number;
  readonly failed: number;
  /** What the whole width stands for. */
  readonly most: number;
}

/** A bar beside numbers that say the same, to compare with the greatest. */
export function Share({ succeeded, failed, most }: ShareProps) {
  const width = (count: number) => `${most > 0 ? (count / most) * 100 : 0}%`;
  return (
    <span className="share" aria-hidden="true">
      <span style={{ width: width(succeeded) }} />
      <span style={{ width: width(failed) }} />
    </span>
  );
}
