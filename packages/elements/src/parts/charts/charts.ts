import type { TemplateResult } from 'lit';
import type { ControllerHost } from '../../core/part-host.ts';
import { adopt } from '../adopt.ts';
import { barList, type BarList } from './bar-list.ts';
import { calendar, type Calendar } from './calendar.ts';
import { ChartFigures } from './chart-figure.ts';
import { chartStyles } from './charts.styles.ts';
import { dayChart, type DayChart } from './day-chart.ts';
import { gauge, type Gauge } from './gauge.ts';

export type { BarList, BarRow } from './bar-list.ts';
export type { Calendar, CalendarRow, DayMark } from './calendar.ts';
export type { ChartTable } from './chart-figure.ts';
export type { ChartDay, DayChart } from './day-chart.ts';
export type { Gauge } from './gauge.ts';

/** The charts of a widget, one chunk that is loaded when the first is drawn. */
export class Charts {
  readonly #host: ControllerHost;
  readonly #figures: ChartFigures;

  constructor(host: ControllerHost) {
    this.#host = host;
    this.#figures = new ChartFigures(host);
    adopt(host, chartStyles);
  }

  days(chart: DayChart): TemplateResult {
    return dayChart(this.#host, this.#figures, chart);
  }

  gauge(chart: Gauge): TemplateResult {
    return gauge(this.#host, this.#figures, chart);
  }

  bars(chart: BarList): TemplateResult {
    return barList(this.#figures, chart);
  }

  calendar(chart: Calendar): TemplateResult {
    return calendar(this.#host, this.#figures, chart);
  }
}
