import { text } from '../platform/i18n.ts';

/** What stays in the browser, and what nobody should expect. */
export function PromisesSection() {
  return (
    <section class="promises" aria-labelledby="promises-title">
      <h2 id="promises-title">{text('welcome_promises_title')}</h2>
      <div class="columns">
        <div>
          <h3>{text('welcome_private_title')}</h3>
          <ul>
            <li>{text('welcome_private_nothing')}</li>
            <li>{text('welcome_private_permission')}</li>
            <li>{text('welcome_private_kept')}</li>
          </ul>
        </div>
        <div>
          <h3>{text('welcome_honest_title')}</h3>
          <ul>
            <li>{text('welcome_honest_prices')}</li>
            <li>{text('welcome_honest_record')}</li>
            <li>{text('popup_no_advice')}</li>
          </ul>
        </div>
      </div>
    </section>
  );
}
