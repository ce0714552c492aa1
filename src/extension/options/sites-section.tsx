import { useEffect, useRef } from 'preact/hooks';
import { problemText, text } from '../platform/i18n.ts';
import type { KeptChart, KeptSite } from '../platform/kept-sites.ts';
import { formatDay } from '../ui/format-date.ts';
import { useStore } from '../ui/use-store.ts';
import type { Sites } from './create-sites.ts';

/** The sites that may be read without a gesture, what is kept of each, and the way to take that back. */
export function SitesSection({ sites }: { readonly sites: Sites }) {
  const { kept, dropped, problem } = useStore(sites);
  const outcome = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone with its site.
  useEffect(() => void (dropped !== null && outcome.current?.focus()), [dropped]);
  return (
    <section class="section" aria-labelledby="sites-title" aria-busy={kept === null}>
      <h2 id="sites-title">{text('options_sites_title')}</h2>
      <p class="section-note">{text('options_sites_note')}</p>
      <p class="problem" role="alert">{problem && problemText(problem.code, problem.parameters)}</p>
      {kept && (
        <div class="sheet">
          {kept.length === 0 ? <p class="empty">{text('options_sites_none')}</p> : <ul class="sites">{kept.map((site) => <SiteRow key={site.origin} site={site} onDrop={() => void sites.drop(site.origin)} />)}</ul>}
        </div>
      )}
      <p class="outcome" role="status" tabindex={-1} ref={outcome}>{dropped !== null && text('options_sites_dropped', { site: hostOf(dropped) })}</p>
    </section>
  );
}

function SiteRow({ site: { origin, charts }, onDrop }: { readonly site: KeptSite; readonly onDrop: () => void }) {
  const site = hostOf(origin);
  return (
    <li class="site" data-origin={origin}>
      <h3 dir="ltr">{site}</h3>
      <button type="button" class="button" data-kind="quiet" aria-label={text('options_sites_drop_site', { site })} onClick={onDrop}>{text('options_sites_drop')}</button>
      <ul class="site-pages">
        {charts.map((chart) => (
          <li key={chart.path}>
            <a href={`${origin}${chart.path}`} dir="ltr">{chart.path}</a>
            <span>{wordsOf(chart)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What is kept of a page: which series, and since when. */
function wordsOf({ line, title, drawn }: KeptChart): string {
  return text('options_sites_page', { series: line || title || text('options_sites_unnamed'), date: formatDay(drawn) });
}

/** A site as its address bar shows it. */
function hostOf(origin: string): string {
  return new URL(origin).host;
}
