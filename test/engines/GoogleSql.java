import com.google.zetasql.Analyzer;
import com.google.zetasql.AnalyzerOptions;
import com.google.zetasql.SimpleCatalog;
import com.google.zetasql.SimpleTable;
import com.google.zetasql.TypeFactory;
import com.google.zetasql.ZetaSQLBuiltinFunctionOptions;
import com.google.zetasql.ZetaSQLOptions.ProductMode;
import com.google.zetasql.ZetaSQLType.TypeKind;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedQueryStmt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Analyses queries as BigQuery's dialect, in its external mode, without running them. Arguments: a file that names the
 * columns of all tables (table, column and type a line, by tabs), and the queries. Prints the file name and the columns
 * with their types, or FAILED and why.
 */
public final class GoogleSql {
  private static final Map<String, TypeKind> TYPES =
      Map.of(
          "text", TypeKind.TYPE_STRING,
          "integer", TypeKind.TYPE_INT64,
          "flag", TypeKind.TYPE_BOOL,
          "date", TypeKind.TYPE_DATE);

  public static void main(String[] arguments) throws Exception {
    AnalyzerOptions options = new AnalyzerOptions();
    options.getLanguageOptions().enableMaximumLanguageFeatures();
    options.getLanguageOptions().setSupportsAllStatementKinds();
    options.getLanguageOptions().setProductMode(ProductMode.PRODUCT_EXTERNAL);
    options.getLanguageOptions().enableReservableKeyword("QUALIFY");
    SimpleCatalog catalog = new SimpleCatalog("dataset");
    catalog.addZetaSQLFunctionsAndTypes(
        new ZetaSQLBuiltinFunctionOptions(options.getLanguageOptions()));
    // BigQuery's manual lists it as another name of INT64; the analyser leaves such names to the product.
    catalog.addType("BIGINT", TypeFactory.createSimpleType(TypeKind.TYPE_INT64));
    Map<String, List<String[]>> tables =
        Files.readAllLines(Path.of(arguments[0])).stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.groupingBy(cells -> cells[0]));
    tables.forEach(
        (name, columns) -> {
          SimpleTable table = new SimpleTable(name);
          for (String[] cells : columns)
            table.addSimpleColumn(cells[1], TypeFactory.createSimpleType(TYPES.get(cells[2])));
          catalog.addSimpleTable(table);
        });
    for (int i = 1; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      System.out.println(file.getFileName() + "\t" + analysed(Files.readString(file), options, catalog));
    }
  }

  private static String analysed(String query, AnalyzerOptions options, SimpleCatalog catalog) {
    try {
      ResolvedQueryStmt statement =
          (ResolvedQueryStmt) Analyzer.analyzeStatement(query, options, catalog);
      return statement.getOutputColumnList().stream()
          .map(
              column ->
                  column.getName()
                      + ":"
                      + column.getColumn().getType().typeName(ProductMode.PRODUCT_EXTERNAL))
          .collect(Collectors.joining(" "));
    } catch (RuntimeException error) {
      return "FAILED " + error.getMessage().replaceAll("\\s+", " ");
    }
  }
}
