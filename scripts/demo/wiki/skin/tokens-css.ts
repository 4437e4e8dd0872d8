/** The CSS variables of vector-2022 for day and night, with the values that the recorded wiki computes. */
export const tokensCss = `
:root {
  color-scheme: light;
  --background-color-base: #fff;
  --background-color-neutral: #eaecf0;
  --background-color-neutral-subtle: #f8f9fa;
  --background-color-interactive: #eaecf0;
  --background-color-interactive-subtle: #f8f9fa;
  --background-color-disabled: #dadde3;
  --background-color-disabled-subtle: #eaecf0;
  --background-color-progressive-subtle: #f1f4fd;
  --background-color-success-subtle: #dff2eb;
  --background-color-warning-subtle: #fdf2d5;
  --background-color-error-subtle: #ffe9e5;
  --background-color-progressive: #36c;
  --color-base: #202122;
  --color-emphasized: #101418;
  --color-subtle: #54595d;
  --color-placeholder: #72777d;
  --color-disabled: #a2a9b1;
  --color-inverted: #fff;
  --color-inverted-fixed: #fff;
  --color-progressive: #36c;
  --color-progressive--hover: #3056a9;
  --color-visited: #6a60b0;
  --color-destructive: #bf3c2c;
  --color-error: #bf3c2c;
  --color-success: #177860;
  --color-warning: #886425;
  --border-color-base: #a2a9b1;
  --border-color-subtle: #c8ccd1;
  --border-color-muted: #dadde3;
  --border-color-interactive: #72777d;
  --border-color-progressive: #6485d1;
  --demo-diff-added: #a3d3ff;
  --demo-diff-deleted: #ffe49c;
  --demo-header: #fff;
}
@media screen { html.skin-theme-clientpref-night { NIGHT } }
@media screen and (prefers-color-scheme: dark) { html.skin-theme-clientpref-os { NIGHT } }
`.replaceAll(
  'NIGHT',
  `
  color-scheme: dark;
  --background-color-base: #101418;
  --background-color-neutral: #27292d;
  --background-color-neutral-subtle: #202122;
  --background-color-interactive: #27292d;
  --background-color-interactive-subtle: #202122;
  --background-color-disabled: #54595d;
  --background-color-disabled-subtle: #404244;
  --background-color-progressive-subtle: #1d2b53;
  --background-color-success-subtle: #153d31;
  --background-color-warning-subtle: #453217;
  --background-color-error-subtle: #612419;
  --background-color-progressive: #36c;
  --color-base: #eaecf0;
  --color-emphasized: #f8f9fa;
  --color-subtle: #a2a9b1;
  --color-placeholder: #72777d;
  --color-disabled: #54595d;
  --color-inverted: #101418;
  --color-inverted-fixed: #fff;
  --color-progressive: #88a3e8;
  --color-progressive--hover: #b0c1f0;
  --color-visited: #a799cd;
  --color-destructive: #fd7865;
  --color-error: #fd7865;
  --color-success: #80cdb3;
  --color-warning: #ca982e;
  --border-color-base: #72777d;
  --border-color-subtle: #54595d;
  --border-color-muted: #404244;
  --border-color-interactive: #a2a9b1;
  --border-color-progressive: #6485d1;
  --demo-diff-added: #1b4a74;
  --demo-diff-deleted: #5c4510;
  --demo-header: #181c21;
`
);
