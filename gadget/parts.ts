/** The parts of the gadget that are files of their own; each has `NAME.tsx` and a folder `NAME/` here. */
export const parts = ['details', 'consent', 'admin', 'trouble'] as const;
