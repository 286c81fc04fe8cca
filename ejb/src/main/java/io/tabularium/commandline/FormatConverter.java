package io.tabularium.commandline;

import io.tabularium.writer.ResultFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a format's name. */
final class FormatConverter implements ITypeConverter<ResultFormat> {

  @Override
  public ResultFormat convert(String name) {
    return ResultFormat.named(name)
        .orElseThrow(() -> new TypeConversionException("'" + name + "' is no format"));
  }
}
