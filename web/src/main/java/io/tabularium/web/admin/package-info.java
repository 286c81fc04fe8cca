/** What the portal can do, by API: tiers, clients, keys, use, settings and the audit log. */
package io.tabularium.web.admin;
