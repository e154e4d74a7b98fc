/**
 * When the demo portal's waivers and attestations in app-config.yaml were last reviewed, and until when: the first day of this month and
 * the last day of the next one, in UTC. So they hold whenever the portal is started, and change once a month.
 */
export function reviewDates(now) {
  const day = monthsLater =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + monthsLater));
  return {
    PORTAL_REVIEWED_ON: dateOf(day(0)),
    PORTAL_REVIEW_ENDS: dateOf(new Date(day(2).getTime() - 1)),
  };
}

function dateOf(time) {
  return time.toISOString().slice(0, 10);
}
