package org.safetyjunit.internal.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.PreviousRun;
import org.safetyjunit.internal.report.Summary;
import org.safetyjunit.internal.report.html.HtmlReport;

/** What people look at, written after the results that it shows are safe. */
final class Pages {

  private Pages() {}

  static void write(Path root, List<CellView> cells, Optional<Path> previous) throws IOException {
    PreviousRun before =
        previous
            .map(path -> PreviousRun.read(path, cells.stream().map(CellView::id).toList()))
            .orElseGet(PreviousRun::none);
    before.fault().ifPresent(fault -> System.out.println("[safety] " + fault));
    ReportDirectory.write(root.resolve("summary.md"), Summary.of(cells, before));
    HtmlReport.write(root, cells, before);
  }
}
