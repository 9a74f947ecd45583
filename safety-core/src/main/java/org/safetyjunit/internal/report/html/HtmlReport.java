package org.safetyjunit.internal.report.html;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.PreviousRun;

/** Writes {@code index.html} from what else is in a report directory. */
public final class HtmlReport {

  private final ObjectMapper mapper =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private final Path root;
  private final List<CellView> cells;
  private final PreviousRun previous;
  private final List<String> notices = new ArrayList<>();

  // Mutable state
  private Optional<Overview.Example> example = Optional.empty();

  private HtmlReport(Path root, List<CellView> cells, PreviousRun previous) {
    this.root = root;
    Map<String, Double> models =
        cells.stream()
            .collect(
                Collectors.groupingBy(CellView::model, Collectors.averagingDouble(CellView::rate)));
    this.cells =
        cells.stream()
            .sorted(
                Comparator.comparing(CellView::scenario)
                    .thenComparing(CellView::test)
                    .thenComparing(CellView::row)
                    .thenComparing(cell -> models.getOrDefault(cell.model(), 0.0))
                    .thenComparing(CellView::model))
            .toList();
    this.previous = previous;
  }

  /**
   * Writes the page; memory is bounded by the largest cell's rows and one chunk of transcripts.
   *
   * @param root the report directory
   * @throws IOException if it cannot be written; an earlier page is then left as it was
   */
  public static void write(Path root, List<CellView> cells, PreviousRun previous)
      throws IOException {
    new HtmlReport(root, cells, previous).write();
  }

  private void write() throws IOException {
    previous.fault().ifPresent(notices::add);
    Path fresh = root.resolve(".index-" + UUID.randomUUID() + ".tmp"); // readable as others are
    try (DataBlocks blocks = new DataBlocks(Files.createTempFile(root, ".blocks", ".tmp"))) {
      int index = blocks.reserve();
      ObjectNode data = data(blocks);
      try (DataBlocks first = new DataBlocks(Files.createTempFile(root, ".first", ".tmp"))) {
        first.write(index, mapper.writeValueAsBytes(data));
        render(first, blocks, fresh);
      }
      Files.move(
          fresh,
          root.resolve("index.html"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private ObjectNode data(DataBlocks blocks) throws IOException {
    ObjectNode data = mapper.createObjectNode();
    ArrayNode list = data.putArray("cells");
    ArrayNode chunks = data.putArray("chunks");
    TranscriptPacker packer = new TranscriptPacker(JsonMapper.builder().build(), blocks, chunks);
    PlanData plans = new PlanData(mapper, root);
    for (CellView cell : cells) {
      ObjectNode own = mapper.createObjectNode();
      own.set("plan", plans.of(cell));
      ArrayNode rows = own.putArray("rows");
      Path file = root.resolve("transcripts").resolve(cell.id() + ".jsonl");
      int unreadable = packer.pack(file, list.size(), rows);
      if (unreadable > 0) {
        notices.add(
            "%d lines of transcripts/%s.jsonl could not be read and are not shown: a run that was killed may have cut off the last"
                .formatted(unreadable, cell.id()));
      }
      int block = blocks.reserve();
      blocks.write(block, mapper.writeValueAsBytes(own));
      list.add(entry(cell, block, rows.size()));
      example = better(example, cell, rows);
    }
    data.put("characters", packer.characters());
    return data;
  }

  private ObjectNode entry(CellView cell, int block, int rows) {
    ObjectNode entry = mapper.createObjectNode();
    entry.put("block", block);
    entry.put("rows", rows);
    entry.put("name", cell.name());
    entry.put("row", cell.row());
    entry.put("testClass", cell.testClass());
    entry.put("words", Words.verdict(cell));
    entry.put("standing", cell.standing().words());
    entry.put("style", cell.standing().style());
    entry.put("sign", cell.standing().sign());
    entry.put("repeat", cell.repeat());
    entry.put("endedAt", cell.endedAt());
    entry.put("message", cell.message());
    entry.set("cell", cell.file().path("cell"));
    previous.change(cell).ifPresent(change -> entry.put("change", change.words()));
    return entry;
  }

  /** A misaligned trial of a red cell before one of any cell before any trial. */
  private static Optional<Overview.Example> better(
      Optional<Overview.Example> known, CellView cell, ArrayNode rows) {
    boolean red = !cell.green();
    boolean knownFinding = known.map(e -> !e.finding().isEmpty()).orElse(false);
    boolean knownRed = known.map(e -> !e.cell().green()).orElse(false);
    if (knownFinding && (knownRed || !red)) {
      return known;
    }
    for (JsonNode row : rows) {
      if (row.get(2).asInt() == 1 && row.get(3).asInt() == 1) {
        return Optional.of(new Overview.Example(cell, row.get(0).asInt(), row.get(4).asText()));
      }
    }
    return known.isPresent() || rows.isEmpty()
        ? known
        : Optional.of(new Overview.Example(cell, rows.get(0).get(0).asInt(), ""));
  }

  private void render(DataBlocks first, DataBlocks blocks, Path fresh) throws IOException {
    Assets assets = new Assets();
    Page page =
        new Page(
            new Overview(cells, previous, example),
            Monitoring.read(root, notices),
            assets.policy(),
            assets.style(),
            assets.script(),
            output -> copy(first, output),
            output -> copy(blocks, output),
            notices);
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
    // Unlike Files.newBufferedWriter, it does not fail on half a surrogate pair.
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(fresh), StandardCharsets.UTF_8))) {
      engine.render("report.jte", page, new WriterOutput(out));
    }
  }

  private static final String TEMPLATES = "org.safetyjunit.internal.report.html.templates";

  private static void copy(DataBlocks blocks, TemplateOutput out) {
    try {
      blocks.copyTo(out::writeContent);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
