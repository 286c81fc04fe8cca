// Lines over time by Apache ECharts, fetched from this server when the first one is drawn.
(() => {
  let library;
  const load = () => {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL('../webjars/echarts/5.5.0/echarts.min.js', document.baseURI);
      script.onload = () => resolve(window.echarts);
      script.onerror = reject;
      document.head.append(script);
    });
    return library;
  };

  const tone = (element, name) => getComputedStyle(element).getPropertyValue(`--tone-${name}`).trim();

  const draw = (element) => {
    const { chart, data } = element.tabularium;
    const quiet = tone(element, 'quiet');
    const colour = tone(element, element.dataset.tone);
    const days = element.dataset.shape === 'days';
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: getComputedStyle(element).fontFamily, color: quiet },
        grid: { left: 4, right: days ? 28 : 12, top: 8, bottom: 6, containLabel: true },
        xAxis: {
          type: 'time',
          splitNumber: 4,
          axisLabel: { color: quiet, formatter: days ? '{d} {MMM}' : '{HH}:{mm}', hideOverlap: true },
          axisLine: { lineStyle: { color: tone(element, 'line') } },
          axisTick: { show: false },
        },
        yAxis: {
          type: 'value',
          min: 0,
          splitNumber: 3,
          minInterval: days ? 1 : 0,
          axisLabel: { color: quiet },
          splitLine: { lineStyle: { color: tone(element, 'line') } },
        },
        tooltip: {
          trigger: 'axis',
          backgroundColor: tone(element, 'sheet'),
          borderColor: tone(element, 'line'),
          textStyle: { color: tone(element, 'ink') },
          valueFormatter: (value) => (value == null ? '–' : `${Number(value.toFixed(2))} ${data.unit}`),
        },
        series: [
          {
            type: days ? 'bar' : 'line',
            barMaxWidth: 14,
            data: data.line,
            showSymbol: false,
            symbolSize: 6,
            lineStyle: { width: 2, color: colour },
            itemStyle: { color: colour },
            ...(days ? {} : { areaStyle: { color: colour, opacity: 0.12 } }),
          },
        ],
      },
      true,
    );
  };

  window.tabulariumChart = async (element, unit, line) => {
    const echarts = await load();
    if (!element.tabularium) {
      element.tabularium = { chart: echarts.init(element, null, { renderer: 'svg' }) };
      new ResizeObserver(() => element.tabularium.chart.resize()).observe(element);
      new MutationObserver(() => draw(element)).observe(document.documentElement, { attributeFilter: ['theme'] });
    }
    element.tabularium.data = { unit, line };
    draw(element);
  };
})();
