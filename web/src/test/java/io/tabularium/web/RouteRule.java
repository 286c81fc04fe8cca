package io.tabularium.web;

import io.tabularium.account.Scope;
import java.util.Comparator;
import java.util.List;

/**
 * Who may call a route: the rules as they were decided, apart from the code that holds them.
 *
 * @param scope that a key must have, or null for everybody
 * @param method of HTTP
 * @param path as declared, with its parameters in braces
 */
record RouteRule(Scope scope, String method, String path) {

  private static final String OPEN = "open";

  /** In the order of the table. */
  static final List<RouteRule> ALL =
      """
      open    GET    /
      open    GET    /api/capabilities
      open    POST   /api/v1/auth/dev-token
      open    GET    /security/status
      extract POST   /api/parse-pdf
      extract POST   /api/v1/batches
      extract POST   /api/v1/extractions
      extract POST   /api/v1/invoices
      extract PATCH  /api/v1/invoices/{id}
      extract POST   /api/v1/invoices/{id}/approve
      extract POST   /api/v1/invoices/{id}/reject
      extract POST   /api/v1/webhooks/deliveries/{id}/redeliver
      extract GET    /api/v1/webhooks/secret
      extract POST   /api/v1/webhooks/secret
      extract POST   /extract
      read    DELETE /api/v1/batches/{id}
      read    GET    /api/v1/batches/{id}
      read    GET    /api/v1/batches/{id}/result
      read    GET    /api/v1/extractions
      read    POST   /api/v1/extractions/quote
      read    DELETE /api/v1/extractions/{id}
      read    GET    /api/v1/extractions/{id}
      read    GET    /api/v1/extractions/{id}/events
      read    GET    /api/v1/extractions/{id}/result
      read    GET    /api/v1/extractions/{id}/result/tables/{n}
      read    GET    /api/v1/extractions/{id}/tables/{n}
      read    GET    /api/v1/invoices
      read    GET    /api/v1/invoices/{id}
      read    GET    /api/v1/invoices/{id}/export
      read    GET    /api/v1/me
      read    GET    /api/v1/me/objectives
      read    GET    /api/v1/webhooks/deliveries
      read    GET    /api/v1/webhooks/deliveries/{id}
      admin   GET    /api/v1/admin/audit
      admin   GET    /api/v1/admin/audit/verify
      admin   GET    /api/v1/admin/clients
      admin   POST   /api/v1/admin/clients
      admin   GET    /api/v1/admin/clients/{id}
      admin   PATCH  /api/v1/admin/clients/{id}
      admin   GET    /api/v1/admin/clients/{id}/invoice-rules
      admin   DELETE /api/v1/admin/clients/{id}/invoice-rules/{rule}
      admin   PUT    /api/v1/admin/clients/{id}/invoice-rules/{rule}
      admin   POST   /api/v1/admin/clients/{id}/keys
      admin   DELETE /api/v1/admin/clients/{id}/keys/{key}
      admin   POST   /api/v1/admin/clients/{id}/keys/{key}/rotate
      admin   GET    /api/v1/admin/jobs
      admin   GET    /api/v1/admin/jobs/quarantine
      admin   GET    /api/v1/admin/jobs/{id}
      admin   POST   /api/v1/admin/jobs/{id}/cancel
      admin   PUT    /api/v1/admin/jobs/{id}/priority
      admin   POST   /api/v1/admin/jobs/{id}/retry
      admin   GET    /api/v1/admin/settings
      admin   DELETE /api/v1/admin/settings/{name}
      admin   GET    /api/v1/admin/settings/{name}
      admin   PUT    /api/v1/admin/settings/{name}
      admin   GET    /api/v1/admin/tiers
      admin   GET    /api/v1/admin/tiers/{name}
      admin   PATCH  /api/v1/admin/tiers/{name}
      admin   PUT    /api/v1/admin/tiers/{name}
      admin   POST   /api/v1/admin/tiers/{name}/preview
      admin   GET    /api/v1/admin/usage
      admin   GET    /api/v1/admin/usage/csv
      admin   GET    /api/v1/performance/alert-rules
      admin   PUT    /api/v1/performance/alert-rules/{name}
      admin   GET    /api/v1/performance/alerts
      admin   POST   /api/v1/performance/alerts/{rule}/{subject}/acknowledge
      admin   POST   /api/v1/performance/alerts/{rule}/{subject}/silence
      admin   GET    /api/v1/performance/breakers
      admin   GET    /api/v1/performance/budgets
      admin   GET    /api/v1/performance/dashboard
      admin   GET    /api/v1/performance/database/health
      admin   GET    /api/v1/performance/export
      admin   GET    /api/v1/performance/load-test
      admin   POST   /api/v1/performance/load-test
      admin   GET    /api/v1/performance/load-test/{id}
      admin   GET    /api/v1/performance/memory
      admin   GET    /api/v1/performance/objectives
      admin   PUT    /api/v1/performance/objectives/{name}
      admin   GET    /api/v1/performance/profiles
      admin   POST   /api/v1/performance/profiles
      admin   GET    /api/v1/performance/profiles/{id}
      admin   GET    /api/v1/performance/profiles/{id}/file
      admin   POST   /api/v1/performance/profiles/{id}/stop
      admin   GET    /api/v1/performance/slow-queries
      admin   GET    /api/v1/performance/slow-queries/{id}/plan
      admin   GET    /api/v1/performance/slow-requests
      """
          .lines()
          .map(RouteRule::parse)
          .sorted(Comparator.comparing(RouteRule::path).thenComparing(RouteRule::method))
          .toList();

  private static RouteRule parse(String line) {
    String[] words = line.strip().split(" +", -1);
    return new RouteRule(OPEN.equals(words[0]) ? null : Scope.of(words[0]), words[1], words[2]);
  }
}
