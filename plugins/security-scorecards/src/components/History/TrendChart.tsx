import { useId, useState, type PointerEvent } from 'react';
import { area, line } from 'd3-shape';
import { useElementWidth } from '../../hooks/useElementWidth';
import { formatDay } from '../../lib/formatDay';
import { niceTicks } from '../../lib/niceTicks';
import type { TrendPoint } from '../../lib/TrendPoint';
import { TrendAxes } from './TrendAxes';
import { createTrendScale } from './trendScale';
import classes from './TrendChart.module.css';

/** Until the width is known. */
const USUAL_WIDTH = 640;
const HEIGHT = 240;

/** A figure over time as a line, with its range as a band. What it shows is said in `label`, and day by day in a table beside it. */
export function TrendChart(props: {
  points: readonly TrendPoint[];
  label: string;
  /** Top of the axis; what the points need unless told. */
  max?: number;
  format: (value: number) => string;
}) {
  const { points, label, format } = props;
  const [rootRef, measured] = useElementWidth<HTMLDivElement>();
  const [shown, setShown] = useState<number>();
  const descriptionId = useId();
  const width = measured ?? USUAL_WIDTH;
  const highest = points.reduce(
    (most, { high, value }) => Math.max(most, high ?? 0, value ?? 0),
    0,
  );
  const ticks = niceTicks(props.max ?? highest);
  const scale = createTrendScale({
    width,
    height: HEIGHT,
    count: points.length,
    max: ticks[ticks.length - 1],
  });
  const drawBand = area<TrendPoint>()
    .defined(({ low, high }) => low !== undefined && high !== undefined)
    .x((_, index) => scale.x(index))
    .y0(({ low }) => scale.y(low ?? 0))
    .y1(({ high }) => scale.y(high ?? 0));
  const drawLine = line<TrendPoint>()
    .defined(({ value }) => value !== undefined)
    .x((_, index) => scale.x(index))
    .y(({ value }) => scale.y(value ?? 0));
  const point = shown === undefined ? undefined : points[shown];

  const show = (event: PointerEvent<SVGSVGElement>) =>
    setShown(
      scale.indexAt(
        event.clientX - event.currentTarget.getBoundingClientRect().left,
      ),
    );

  return (
    <div ref={rootRef} className={classes.root}>
      <svg
        role="img"
        aria-labelledby={descriptionId}
        width={width}
        height={HEIGHT}
        className={classes.chart}
        onPointerMove={show}
        onPointerLeave={() => setShown(undefined)}
      >
        <title id={descriptionId}>{label}</title>
        <TrendAxes
          scale={scale}
          ticks={ticks}
          dates={points.map(({ date }) => date)}
          format={format}
        />
        <path className={classes.band} d={drawBand([...points]) ?? ''} />
        <path className={classes.line} d={drawLine([...points]) ?? ''} />
        {points.length === 1 && points[0].value !== undefined && (
          <circle
            className={classes.dot}
            cx={scale.x(0)}
            cy={scale.y(points[0].value)}
            r={4}
          />
        )}
        {point && shown !== undefined && (
          <g aria-hidden>
            <line
              className={classes.cursor}
              x1={scale.x(shown)}
              x2={scale.x(shown)}
              y1={scale.top}
              y2={scale.bottom}
            />
            {point.value !== undefined && (
              <circle
                className={classes.dot}
                cx={scale.x(shown)}
                cy={scale.y(point.value)}
                r={4}
              />
            )}
          </g>
        )}
      </svg>
      {point && shown !== undefined && (
        <div
          aria-hidden
          className={classes.tip}
          data-side={shown > points.length / 2 ? 'left' : 'right'}
          style={{ insetInlineStart: scale.x(shown) }}
        >
          <span>{formatDay(point.date)}</span>
          <strong>
            {point.value === undefined ? '–' : format(point.value)}
          </strong>
          {point.low !== undefined && point.high !== undefined && (
            <span>
              {format(point.low)} – {format(point.high)}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
