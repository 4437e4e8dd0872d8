import type { Parts } from '../part-shapes.ts';

/** What the gadget fetches as files of their own and the companion's pages show too; here each is a chunk of the build. */
export const parts: { readonly [Name in keyof Parts]?: () => Promise<Parts[Name]> } = {
  trouble: async () => {
    const [{ Trouble }] = await Promise.all([
      import('../trouble/Trouble.tsx'),
      import('../trouble/trouble.css')
    ]);
    return { Trouble };
  }
};
