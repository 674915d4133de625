package io.minqing.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns records into Spark rows and back. The schema follows from the record: components in order, names in snake case,
 * enums as lower-case text, lists as arrays, records as structs, {@link LocalDate} as date, {@link LocalDateTime} as
 * timestamp without a zone
 * (the session has Spark's java.time API switched on). Spark's own bean encoder
 * gives an empty schema for records, without a word.
 *
 * @param <T> a record type
 */
public final class RecordCodec<T extends Record> {
    private final Class<T> type;
    private final StructType schema;

    /** A codec for a record type; fails at once when a component has a type that no column can hold. */
    public RecordCodec(Class<T> type) {
        this.type = type;
        this.schema = schemaOf(type);
    }

    /** The columns of the record. */
    public StructType schema() {
        return schema;
    }

    /** The record as a row of {@link #schema()}. */
    public Row toRow(T value) {
        return (Row) encode(value);
    }

    /** The record that a row of {@link #schema()} holds. */
    public T fromRow(Row row) {
        return type.cast(decodeRecord(row, type));
    }

    /** Snake case of a component name: {@code publishedOn} is {@code published_on}. */
    static String columnName(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static StructType schemaOf(Class<?> type) {
        List<StructField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(DataTypes.createStructField(
                    columnName(component.getName()), dataType(component.getGenericType()), true));
        }
        return DataTypes.createStructType(fields);
    }

    private static org.apache.spark.sql.types.DataType dataType(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? DataTypes.createMapType(dataType(arguments[0]), dataType(arguments[1]), true)
                    : DataTypes.createArrayType(dataType(arguments[0]), true);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class || plain.isEnum()) {
            return DataTypes.StringType;
        } else if (plain == int.class || plain == Integer.class) {
            return DataTypes.IntegerType;
        } else if (plain == long.class || plain == Long.class) {
            return DataTypes.LongType;
        } else if (plain == double.class || plain == Double.class) {
            return DataTypes.DoubleType;
        } else if (plain == boolean.class || plain == Boolean.class) {
            return DataTypes.BooleanType;
        } else if (plain == LocalDate.class) {
            return DataTypes.DateType;
        } else if (plain == LocalDateTime.class) {
            return DataTypes.TimestampNTZType;
        } else if (plain.isRecord()) {
            return schemaOf(plain);
        }
        throw new IllegalArgumentException("no column type for " + plain);
    }

    private static Object encode(Object value) {
        if (value instanceof Record) {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Object[] cells = new Object[components.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = encode(read(components[i], value));
            }
            return RowFactory.create(cells);
        } else if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        } else if (value instanceof List<?> list) {
            return CollectionConverters.asScala(
                            list.stream().map(RecordCodec::encode).toList())
                    .toSeq();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> encoded = new LinkedHashMap<>();
            map.forEach((key, cell) -> encoded.put(encode(key), encode(cell)));
            return CollectionConverters.asScala(encoded);
        }
        return value;
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Object decodeRecord(Row row, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
            arguments[i] = decode(row.get(i), components[i].getGenericType());
        }
        try {
            return type.getDeclaredConstructor(parameters).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type.getSimpleName() + " from " + row, e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object decode(Object cell, Type type) {
        if (cell == null) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                Map<Object, Object> decoded = new LinkedHashMap<>();
                CollectionConverters.asJava((scala.collection.Map<Object, Object>) cell)
                        .forEach((key, value) -> decoded.put(decode(key, arguments[0]), decode(value, arguments[1])));
                return decoded;
            }
            return CollectionConverters.asJava((scala.collection.Seq<Object>) cell).stream()
                    .map(item -> decode(item, arguments[0]))
                    .toList();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Enum.valueOf((Class<Enum>) plain, ((String) cell).toUpperCase(Locale.ROOT));
        } else if (plain.isRecord()) {
            return decodeRecord((Row) cell, plain);
        }
        return cell;
    }
}
