// The topics of the newest year in ./warehouse, most discussed first. Run from the root of the checkout.
import java.sql.*;

try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
     ResultSet rows = duck.createStatement().executeQuery("""
         select topic_label, originals, reprints, round(100 * share) as percent
         from 'warehouse/published/current/topic_trend/*.parquet'
         where level = 'country' and period_kind = 'year' and originals > 0
         qualify rank() over (order by period_start desc) = 1
         order by originals desc, topic_label""")) {
  while (rows.next()) {
    System.out.printf("%4d  %2d reprints  %3.0f %%  %s%n", rows.getInt(2), rows.getInt(3), rows.getDouble(4), rows.getString(1));
  }
}

/exit
