export const HELP = `policy-lens: reads figures in policy documents and checks them against a dataset

Usage
  policy-lens extract FILE… [--include-numbers] [--format json]
      Prints one JSON array, an object a document: figures, sectors, tasks, measures, targets, links.
  policy-lens check PATH… [--dataset PATH] [--isolated] [--format pretty|json] [--fail-on error|warning|information|hint]
                          [--locale zh|en]
      Judges every figure of the documents (files, or all Markdown below a folder) against the dataset
      (a datapackage.json, a CSV, or a folder that holds one; looked for beside the documents when not named).
      --isolated judges each file on its own, without rules across notes.

Exit codes
  0  nothing at or above --fail-on (default warning)
  1  findings
  2  bad usage or unreadable input
`;
