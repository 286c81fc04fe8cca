package io.tabularium.engine.page;

import io.tabularium.engine.model.Warning;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * Runs the content streams of one page, operator by operator, onto a canvas. Smaller than PDFBox's
 * own stream engine, which does for each glyph what is needed only to render it.
 */
final class Interpreter {

  private final DocumentContext document;
  private final PageCanvas canvas;
  private final Runnable budget;
  private final OperationTable table = new OperationTable();
  private final Deque<GraphicsState> saved = new ArrayDeque<>();
  private final MarkedContent marked;
  private final ObjectOperators objects;
  private GraphicsState state;
  private Resources resources = new Resources(null);
  private RuntimeException stop;
  private int operators;

  /**
   * Makes one.
   *
   * @param budget asked now and then; ends the reading by throwing
   */
  Interpreter(DocumentContext document, PageCanvas canvas, GraphicsState state, Runnable budget) {
    this.document = document;
    this.canvas = canvas;
    this.state = state;
    this.budget = budget;
    this.marked = new MarkedContent(this);
    new StateOperators(this).register(table);
    new PathOperators(this).register(table);
    new TextOperators(this).register(table);
    this.objects = new ObjectOperators(this);
    objects.register(table);
    marked.register(table);
  }

  /** Runs a stream; damage ends it early and what was drawn before stands. */
  void run(byte[] content, Resources itsResources) {
    Resources outer = resources;
    resources = itsResources;
    try {
      runAll(new PDFStreamParser(new ContentBytes(content)));
    } catch (IOException | StackOverflowError damagedStream) {
      canvas.remarks().add(Warning.Code.PARTIAL); // what it drew before the damage stands
    } catch (RuntimeException damagedStream) {
      rethrowIfMeant(damagedStream);
      canvas.remarks().add(Warning.Code.PARTIAL);
    } finally {
      resources = outer;
    }
  }

  private void runAll(PDFStreamParser parser) throws IOException {
    Operands operands = new Operands();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        count();
        run(operator.getName(), operands);
        operands.clear();
      } else if (token instanceof COSBase value) {
        operands.add(value);
      }
    }
  }

  /** Runs an operator; a damaged one does nothing. */
  private void run(String name, Operands operands) {
    try {
      table.run(name, operands);
    } catch (IOException damagedOperator) {
      // as if it were not there
    } catch (RuntimeException damagedOperator) {
      rethrowIfMeant(damagedOperator);
    }
  }

  private void rethrowIfMeant(RuntimeException thrown) {
    if (thrown instanceof UnreadablePdfException || stop != null) {
      throw thrown;
    }
  }

  private void count() {
    operators++;
    if (operators % Limits.BUDGET_INTERVAL == 0) {
      askBudget();
      if (operators > Limits.OPERATORS) {
        throw new UnreadablePdfException(UnreadablePdfException.Reason.DOCUMENT_TOO_COMPLEX, null);
      }
    }
  }

  /** Ends the reading, through whatever catches damage, if the budget is spent. */
  void askBudget() {
    try {
      budget.run();
    } catch (RuntimeException spent) {
      stop = spent;
      throw spent;
    }
  }

  /** Draws a form object with the state as it is. */
  void form(COSStream form) {
    try {
      objects.form(form);
    } catch (IOException damagedForm) {
      // as if it were not there
    }
  }

  GraphicsState state() {
    return state;
  }

  void state(GraphicsState other) {
    state = other;
  }

  void save() {
    if (saved.size() < Limits.SAVED_STATES) {
      saved.push(state.copy());
    }
  }

  void restore() {
    if (!saved.isEmpty()) {
      state = saved.pop();
    }
  }

  /** How many states are saved; a form must leave as many as it found. */
  int savedStates() {
    return saved.size();
  }

  PageCanvas canvas() {
    return canvas;
  }

  Resources resources() {
    return resources;
  }

  DocumentContext document() {
    return document;
  }

  FontCache fonts() {
    return document.fonts();
  }

  FontFace font(COSName name) {
    return fonts().face(resources.dictionary(COSName.FONT, name));
  }

  ColorSpace colorSpace(COSBase base) {
    return document.colorSpaces().of(base, resources);
  }

  /** The marked-content id at work, or -1. */
  int markedContent() {
    return marked.id();
  }

  MarkedContent marked() {
    return marked;
  }

  boolean isInForm() {
    return objects.isInForm();
  }

  /** Whether the optional content at work is switched on. */
  boolean isVisible() {
    return marked.isVisible();
  }

  /** Whether content that names {@code group} is switched on. */
  boolean isOn(COSDictionary group) {
    return document.layers().isOn(group);
  }
}
