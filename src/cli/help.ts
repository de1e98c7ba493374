export const HELP = `policy-lens: reads figures in policy documents and checks them against a dataset

Usage
  policy-lens extract FILE… [--include-numbers] [--format json]
      Prints one JSON array, an object a document: figures, sectors, tasks, measures, targets, links.
  policy-lens check PATH… [--dataset PATH]… [--isolated] [--format pretty|json|sarif|github]
                          [--fail-on error|warning|information|hint] [--locale zh|en]
      Judges every figure of the documents (files, or all Markdown below a folder) against the dataset
      (a datapackage.json, a CSV, or a folder that holds one; looked for beside the documents when not named).
      A dataset among the paths is checked too. --isolated judges each file on its own, without rules across notes.
  policy-lens explain FILE:LINE[:COLUMN] [--dataset PATH] [--locale zh|en]
      Shows how a figure was read, by which rules, and why it is reported or quiet.
  policy-lens diff OLD NEW [--format pretty|json] [--locale zh|en]
      Targets added, dropped, raised and weakened between two versions of a plan.
  policy-lens stats PATH… [--dataset PATH] [--format pretty|json]
      Counts by document: figures, sectors, tasks, measures, targets, links, verdicts.
  policy-lens lsp --stdio
      The language server, for any editor that speaks LSP.

Exit codes
  0  nothing at or above --fail-on (default warning)
  1  findings
  2  bad usage or unreadable input
`;
