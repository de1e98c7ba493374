export const harmlessEdits = () => [];
