package io.tabularium.web.description;

import io.tabularium.web.about.AboutResource;
import io.tabularium.web.account.DevelopmentTokenResource;
import io.tabularium.web.account.MeResource;
import io.tabularium.web.admin.AuditResource;
import io.tabularium.web.admin.ClientResource;
import io.tabularium.web.admin.InvoiceRuleResource;
import io.tabularium.web.admin.JobResource;
import io.tabularium.web.admin.SettingResource;
import io.tabularium.web.admin.TierResource;
import io.tabularium.web.admin.UsageResource;
import io.tabularium.web.batch.BatchResource;
import io.tabularium.web.extraction.ExtractionResource;
import io.tabularium.web.extraction.QuoteResource;
import io.tabularium.web.extraction.ShortFormResource;
import io.tabularium.web.invoice.InvoiceResource;
import io.tabularium.web.performance.AlertResource;
import io.tabularium.web.performance.BreakerResource;
import io.tabularium.web.performance.LoadTestResource;
import io.tabularium.web.performance.OwnObjectivesResource;
import io.tabularium.web.performance.PerformanceResource;
import io.tabularium.web.performance.ProfileResource;
import io.tabularium.web.webhook.WebhookResource;
import java.util.List;

/** The resources, whose methods are the routes; one that is missing here fails the build. */
public final class Resources {

  /** All of them. */
  public static final List<Class<?>> ALL =
      List.of(
          AboutResource.class,
          DevelopmentTokenResource.class,
          MeResource.class,
          AuditResource.class,
          ClientResource.class,
          InvoiceRuleResource.class,
          JobResource.class,
          SettingResource.class,
          TierResource.class,
          UsageResource.class,
          BatchResource.class,
          ExtractionResource.class,
          QuoteResource.class,
          ShortFormResource.class,
          InvoiceResource.class,
          AlertResource.class,
          BreakerResource.class,
          LoadTestResource.class,
          OwnObjectivesResource.class,
          PerformanceResource.class,
          ProfileResource.class,
          WebhookResource.class);

  private Resources() {}
}
