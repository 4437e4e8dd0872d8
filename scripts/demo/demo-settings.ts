/** The settings under which the demo wiki is judged: few acceptances a pass, so that one can watch them come. */
export const companionSettings = {
  checks: {
    allowed_pages: { options: { pages: ['Sandbox', 'Luettelo Hallavuon laitureista'] } },
    former_bot: { enabled: true },
    ores_scores: { enabled: true },
    revert_risk: { enabled: true },
    blocking_categories: {
      options: { categories: ['Featured articles', 'Suositellut sivut', 'Trials, disputed'] }
    }
  },
  bot: {
    mode: 'live',
    stopPage: { title: 'User:SeulaBot/Stop', goWord: 'go' },
    schedule: '*/30 * * * * *',
    approvalsPerPass: 3,
    writesPerMinute: 6
  },
  feedback: { reportPage: 'Project:Seula/Reports' },
  publishTo: 'Project:Seula/Settings'
};
