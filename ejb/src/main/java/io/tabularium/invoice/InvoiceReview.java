package io.tabularium.invoice;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.rule.Validator;
import io.tabularium.invoice.rule.Validator.Known;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do with an invoice that has been read: correct, approve and reject it. */
@ApplicationScoped
public class InvoiceReview {

  private static final int LONGEST = 500;

  private InvoiceRepository invoices;
  private InvoiceFiles files;
  private InvoiceRules rules;
  private Event<InvoiceChanged> changed;
  private Event<InvoiceFiles.Replaced> replaced;
  private Clock clock;

  /** For the container's proxy. */
  protected InvoiceReview() {}

  @Inject
  InvoiceReview(
      InvoiceRepository invoices,
      InvoiceFiles files,
      Event<InvoiceChanged> changed,
      Event<InvoiceFiles.Replaced> replaced) {
    this.invoices = invoices;
    this.files = files;
    this.changed = changed;
    this.replaced = replaced;
  }

  @Inject
  void with(Clock clock, InvoiceRules rules) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Puts other values in the place of what was read, and checks the rules again.
   *
   * @param values by the fields' names of the contract; null or blank takes a value away
   * @throws RefusalException NOT_FOUND or NOT_FINISHED
   * @throws InvalidInputException naming the field and how to write it
   */
  @Transactional
  public void correct(Caller caller, UUID id, Map<String, String> values) {
    correct(Reviewer.of(caller), id, values);
  }

  /** The same by anybody who may; answers what was changed. */
  @Transactional
  List<ChangeView> correct(Reviewer reviewer, UUID id, Map<String, String> values) {
    Invoice invoice = read(reviewer, id);
    InvoiceContent content = InvoiceService.kept(files.read(invoice.files()));
    Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    fields.putAll(content.reading().fields());
    List<ChangeView> changes = new ArrayList<>();
    values.forEach(
        (name, value) -> changes.add(correct(reviewer, fields, name, value == null ? "" : value)));
    changes.forEach(change -> note(invoice, change));
    Reading reading = new Reading(fields, content.reading().items(), content.reading().taxes());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    BigDecimal gross = reading.amount(FieldName.GROSS_TOTAL);
    List<Known> known = gross == null ? List.of() : invoices.known(invoice.clientId(), id, gross);
    Validator validator = new Validator(rules.of(invoice.clientId()));
    InvoiceContent corrected =
        new InvoiceContent(
            reading,
            content.embedded(),
            validator.check(reading, content.embedded(), today, known));
    UUID old = invoice.files().result();
    files.keep(
        corrected,
        file -> {
          invoice.tell(corrected, file, now());
          return true;
        });
    replaced.fire(new InvoiceFiles.Replaced(old));
    changed.fire(new InvoiceChanged(invoice.summary()));
    return changes;
  }

  private ChangeView correct(
      Reviewer reviewer, Map<FieldName, Field> fields, String field, String written) {
    FieldName name =
        FieldName.of(field)
            .orElseThrow(() -> new InvalidInputException("\"" + field + "\" is no field."));
    String value = written.isBlank() ? null : normal(name, written.strip());
    Field before = fields.get(name);
    if (value == null) {
      fields.remove(name);
    } else {
      Field read = before == null ? new Field(value, "", 0, null, 1, "corrected") : before;
      fields.put(name, new Field(value, read.text(), read.page(), read.box(), 1, "corrected"));
    }
    String old = before == null ? null : before.value();
    return new ChangeView(now(), reviewer.name(), "correct", name.wire(), old, value);
  }

  private static String normal(FieldName name, String text) {
    if (text.length() > LONGEST) {
      throw new InvalidInputException(name.wire() + ": write at most " + LONGEST + " characters.");
    }
    try {
      return switch (name.kind()) {
        case TEXT -> text;
        case DATE -> Written.day(text).toString();
        case AMOUNT -> Written.amount(text).toPlainString();
      };
    } catch (DateTimeException e) {
      throw new InvalidInputException(name.wire() + ": write the date as 2024-02-01.");
    } catch (NumberFormatException e) {
      throw new InvalidInputException(name.wire() + ": write the amount as 119.00.");
    }
  }

  /**
   * Decides on an invoice, whatever the rules say of it.
   *
   * @throws RefusalException NOT_FOUND or NOT_FINISHED
   */
  @Transactional
  public void decide(Caller caller, UUID id, boolean approve) {
    decide(Reviewer.of(caller), id, approve);
  }

  /** The same by anybody who may; answers what was changed. */
  @Transactional
  ChangeView decide(Reviewer reviewer, UUID id, boolean approve) {
    Invoice invoice = read(reviewer, id);
    InvoiceState before = invoice.summary().state();
    InvoiceState after = approve ? InvoiceState.VALID : InvoiceState.REJECTED;
    invoice.decide(after, now());
    String action = approve ? "approve" : "reject";
    ChangeView change =
        new ChangeView(now(), reviewer.name(), action, null, before.wire(), after.wire());
    note(invoice, change);
    changed.fire(new InvoiceChanged(invoice.summary()));
    return change;
  }

  private Instant now() {
    return clock.instant();
  }

  private void note(Invoice invoice, ChangeView change) {
    UUID id = UuidCreator.getTimeOrderedEpoch(change.at());
    invoices.add(new InvoiceChange(id, invoice.id(), change));
  }

  private Invoice read(Reviewer reviewer, UUID id) {
    Invoice invoice =
        invoices
            .lock(id)
            .filter(found -> reviewer.may(found.clientId()))
            .orElseThrow(InvoiceService::noSuchInvoice);
    if (invoice.status() != ExtractionStatus.SUCCEEDED) {
      throw InvoiceService.notRead(invoice.summary());
    }
    return invoice;
  }
}
