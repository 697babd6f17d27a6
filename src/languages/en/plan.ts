/** Words of a plan, on the screen and on paper: by when, and where one call does for several steps. */
export const plan = {
  bands: {
    now: 'Now',
    today: 'Today, before this shift ends',
    day: 'Without delay, by {time}',
    days3: 'By {time}',
    week: 'By {time}',
    open: 'When there is time',
    /** In a record that knew no bands. */
    none: 'By {time}',
  },
  /** For a deadline of which no time is known. */
  bandsUndated: { day: 'Without delay, by tomorrow', days3: 'In the next three days', week: 'This week' },
  wasDue: 'Now, was due {time}',
  sameNumber: 'One call for steps {steps}: same number',
};
