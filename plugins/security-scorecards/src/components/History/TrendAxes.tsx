import { formatDay } from '../../lib/formatDay';
import type { TrendScale } from './trendScale';
import classes from './TrendChart.module.css';

/** Room that a date needs, in CSS pixels. */
const DATE_WIDTH = 96;

/** The lines behind a trend, with values at the left and dates below. */
export function TrendAxes(props: {
  scale: TrendScale;
  ticks: readonly number[];
  dates: readonly string[];
  format: (value: number) => string;
}) {
  const { scale, ticks, dates, format } = props;
  const marks = Math.max(
    2,
    Math.floor((scale.right - scale.left) / DATE_WIDTH),
  );
  const every = Math.max(1, Math.ceil((dates.length - 1) / (marks - 1)));
  return (
    <g aria-hidden>
      {ticks.map(tick => (
        <g key={tick}>
          <line
            className={classes.grid}
            x1={scale.left}
            x2={scale.right}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
          />
          <text
            className={classes.mark}
            x={scale.left - 8}
            y={scale.y(tick)}
            dominantBaseline="middle"
            textAnchor="end"
          >
            {format(tick)}
          </text>
        </g>
      ))}
      {dates.map((date, index) => {
        // Counted from the end, so that the last day always has its mark.
        const isMarked = (dates.length - 1 - index) % every === 0;
        return (
          isMarked && (
            <text
              key={date}
              className={classes.mark}
              x={scale.x(index)}
              y={scale.bottom + 18}
              textAnchor={anchorOf(index, dates.length)}
            >
              {formatDay(date, 'short')}
            </text>
          )
        );
      })}
    </g>
  );
}

function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) {
    return 'middle';
  }
  if (index === count - 1) {
    return 'end';
  }
  return index === 0 ? 'start' : 'middle';
}
