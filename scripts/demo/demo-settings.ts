/** The settings under which the demo wiki is judged: few acceptances a pass, so that one can watch them come. */
export const companionSettings = {
  checks: {
    blocking_categories: {
      options: { categories: ['Featured articles', 'Suositellut sivut', 'Trials, disputed'] }
    }
  },
  bot: { mode: 'live', schedule: '*/30 * * * * *', approvalsPerPass: 3, writesPerMinute: 6 }
};
