export const mutants = () => [];
