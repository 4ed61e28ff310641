import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatExact } from '../../formatting/numbers';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../button';
import { DataTable } from '../data-table';
import { useDarkScheme } from '../use-dark-scheme';
import { formatCsv } from './csv';
import type { Bars, Drawing } from './draw-bars';
import './charts.css';

interface BarChartProps {
  /** What the chart shows, as a sentence that says the finding. */
  readonly title: string;
  /** What the labels are. */
  readonly labelName: string;
  /** Should be the same object as long as it says the same. */
  readonly bars: Bars;
  /** The name of files with it, without an ending. */
  readonly file: string;
}

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** A chart with its table behind a button, as a picture and as a file. What draws comes when a chart is first shown. */
export function BarChart({ title, labelName, bars, file }: BarChartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isDark = useDarkScheme();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const [isTable, setTable] = useState(false);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isOver = false;
    import('./draw-bars')
      .then(({ drawBars }) => {
        if (!isOver && box.current !== null) {
          drawing.current = drawBars(box.current, bars, language);
        }
      })
      .catch(() => setBroken(true));
    return () => {
      isOver = true;
      drawing.current?.end();
      drawing.current = null;
    };
    // The colours are those of the page at the time of drawing.
  }, [bars, language, isDark]);
  const rows = bars.labels.map((label, place) => [label, ...bars.series.map(({ values }) => values[place] ?? 0)]);
  const saveCsv = () => {
    const text = formatCsv([[labelName, ...bars.series.map(({ name }) => name)], ...rows]);
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    save(address, `${file}.csv`);
    URL.revokeObjectURL(address);
  };
  return (
    <figure className="chart">
      <figcaption id={id}>{title}</figcaption>
      {isBroken ? (
        <p className="dim">{t('charts.broken')}</p>
      ) : (
        <>
          <p className="chart__legend" aria-hidden="true">
            {bars.series.map(({ name }) => (
              <span key={name}>{name}</span>
            ))}
          </p>
          <div ref={box} className="chart__box" role="img" aria-labelledby={id} />
        </>
      )}
      <div className="row">
        <Button size="small" aria-expanded={isTable || isBroken} onClick={() => setTable(!isTable)}>
          {t('charts.table')}
        </Button>
        <Button size="small" onClick={saveCsv}>
          {t('charts.csv')}
        </Button>
        {!isBroken && (
          <Button size="small" onClick={() => drawing.current !== null && save(drawing.current.png(), `${file}.png`)}>
            {t('charts.png')}
          </Button>
        )}
      </div>
      {(isTable || isBroken) && (
        <DataTable
          label={title}
          columns={[{ name: labelName }, ...bars.series.map(({ name }) => ({ name, numeric: true }))]}
          rows={rows.map(([label, ...values]) => [label, ...values.map((value) => formatExact(Number(value), language))])}
        />
      )}
    </figure>
  );
}
