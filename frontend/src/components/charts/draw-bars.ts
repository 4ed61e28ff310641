import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { formatCompact, formatExact } from '../../formatting/numbers';
import type { Language } from '../../i18n/i18n';

register([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Bars that stand on each other, one pile for each label. */
export interface Bars {
  /** Under the piles. */
  readonly labels: readonly string[];
  /** What the numbers count; written at the axis. */
  readonly unit: string;
  /** From below; at most two, which are told apart by pattern as well as by colour. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** A drawn chart. */
export interface Drawing {
  /** The picture, as the address of a PNG. */
  readonly png: () => string;
  readonly end: () => void;
}

/** Draws bars in a box, in the colours that the page has now, and follows the size of the box. */
export function drawBars(box: HTMLElement, { labels, unit, series }: Bars, language: Language): Drawing {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const ink = colour('--ink-soft');
  const fontFamily = style.fontFamily;
  const chart = init(box, null, { renderer: 'canvas' });
  chart.setOption({
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    textStyle: { fontFamily },
    grid: { left: 8, right: 8, top: 30, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      backgroundColor: colour('--surface'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink'), fontFamily },
      valueFormatter: (value: unknown) => formatExact(Number(value), language),
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisLine: { lineStyle: { color: colour('--line') } },
      axisTick: { show: false },
      axisLabel: { color: ink, hideOverlap: true, formatter: (day: string) => day.slice(5) },
    },
    yAxis: {
      type: 'value',
      name: unit,
      nameTextStyle: { color: ink, align: 'left' },
      minInterval: 1,
      axisLabel: { color: ink, formatter: (value: number) => formatCompact(value, language) },
      splitLine: { lineStyle: { color: colour('--line-soft') } },
    },
    series: series.map(({ name, values }, place) => ({
      type: 'bar',
      name,
      stack: 'all',
      data: [...values],
      barMaxWidth: 28,
      itemStyle: {
        color: colour(place === 0 ? '--chart-first' : '--chart-second'),
        ...(place === 0 ? {} : { decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: colour('--surface') } }),
      },
    })),
  });
  const sizes = new ResizeObserver(() => chart.resize());
  sizes.observe(box);
  return {
    png: () => chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colour('--surface') }),
    end: () => {
      sizes.disconnect();
      chart.dispose();
    },
  };
}
