export default {
  'article-diff': { en: 'Show the changes', qqq: 'Link from an article to the diff of its pending changes.' }
};
