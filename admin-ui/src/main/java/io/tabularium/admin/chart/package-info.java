/** Lines over time, drawn by Apache ECharts in the browser. */
package io.tabularium.admin.chart;
