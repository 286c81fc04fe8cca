/**
 * Work that is not lost: a durable queue in the database on db-scheduler, worked by the container's
 * managed threads. It knows kinds and subjects, and nothing of what they mean.
 */
package io.tabularium.job;
