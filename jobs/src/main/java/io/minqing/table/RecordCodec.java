package io.minqing.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.ArraySeq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Turns records into Spark rows and back. The schema follows from the record: components in order, names in snake case,
 * enums as lower-case text, lists as arrays, records as structs, {@link LocalDate} as date, {@link LocalDateTime} as
 * timestamp without a zone
 * (the session has Spark's java.time API switched on). Spark's own bean encoder
 * gives an empty schema for records, without a word. What a type asks for is found out once, when its codec is made: a night
 * turns hundreds of small records over for each document.
 *
 * @param <T> a record type
 */
public final class RecordCodec<T extends Record> {
    private final Class<T> type;
    private final RecordCell cell;

    /** A codec for a record type; fails at once when a component has a type that no column can hold. */
    public RecordCodec(Class<T> type) {
        this.type = type;
        this.cell = new RecordCell(type);
    }

    /** The columns of the record. */
    public StructType schema() {
        return cell.type();
    }

    /** The record as a row of {@link #schema()}. */
    public Row toRow(T value) {
        return cell.encode(value);
    }

    /** The record that a row of {@link #schema()} holds. */
    public T fromRow(Row row) {
        return type.cast(cell.decode(row));
    }

    /** Snake case of a component name: {@code publishedOn} is {@code published_on}. */
    static String columnName(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** How values of one type stand in a column; a null is a null on either side and comes to none of them. */
    private interface Cell {
        DataType type();

        Object encode(Object value);

        Object decode(Object cell);
    }

    private static Object encode(Cell cell, Object value) {
        return value == null ? null : cell.encode(value);
    }

    private static Object decode(Cell cell, Object value) {
        return value == null ? null : cell.decode(value);
    }

    private static Cell cellOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? new MapCell(cellOf(arguments[0]), cellOf(arguments[1]))
                    : new ListCell(cellOf(arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return new EnumCell(plain);
        } else if (plain.isRecord()) {
            return new RecordCell(plain);
        } else if (plain == String.class) {
            return new PlainCell(DataTypes.StringType);
        } else if (plain == int.class || plain == Integer.class) {
            return new PlainCell(DataTypes.IntegerType);
        } else if (plain == long.class || plain == Long.class) {
            return new PlainCell(DataTypes.LongType);
        } else if (plain == double.class || plain == Double.class) {
            return new PlainCell(DataTypes.DoubleType);
        } else if (plain == boolean.class || plain == Boolean.class) {
            return new PlainCell(DataTypes.BooleanType);
        } else if (plain == LocalDate.class) {
            return new PlainCell(DataTypes.DateType);
        } else if (plain == LocalDateTime.class) {
            return new PlainCell(DataTypes.TimestampNTZType);
        }
        throw new IllegalArgumentException("no column type for " + plain);
    }

    private record PlainCell(DataType type) implements Cell {
        @Override
        public Object encode(Object value) {
            return value;
        }

        @Override
        public Object decode(Object cell) {
            return cell;
        }
    }

    private static final class EnumCell implements Cell {
        private final Map<Object, String> names = new HashMap<>();
        private final Map<String, Object> constants = new HashMap<>();
        private final String type;

        EnumCell(Class<?> type) {
            this.type = type.getSimpleName();
            for (Object constant : type.getEnumConstants()) {
                String name = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
                names.put(constant, name);
                constants.put(name, constant);
            }
        }

        @Override
        public DataType type() {
            return DataTypes.StringType;
        }

        @Override
        public Object encode(Object value) {
            return names.get(value);
        }

        @Override
        public Object decode(Object cell) {
            Object constant = constants.get(cell);
            if (constant == null) {
                throw new IllegalArgumentException("no " + type + " is named " + cell);
            }
            return constant;
        }
    }

    private record ListCell(Cell item) implements Cell {
        @Override
        public DataType type() {
            return DataTypes.createArrayType(item.type(), true);
        }

        @Override
        public Object encode(Object value) {
            List<?> list = (List<?>) value;
            Object[] items = new Object[list.size()];
            for (int i = 0; i < items.length; i++) {
                items[i] = RecordCodec.encode(item, list.get(i));
            }
            return ArraySeq.unsafeWrapArray(items);
        }

        @Override
        public Object decode(Object cell) {
            return CollectionConverters.asJava((scala.collection.Seq<?>) cell).stream()
                    .map(value -> RecordCodec.decode(item, value))
                    .toList();
        }
    }

    private record MapCell(Cell key, Cell value) implements Cell {
        @Override
        public DataType type() {
            return DataTypes.createMapType(key.type(), value.type(), true);
        }

        @Override
        public Object encode(Object map) {
            Map<Object, Object> encoded = new LinkedHashMap<>();
            ((Map<?, ?>) map).forEach((k, v) -> encoded.put(RecordCodec.encode(key, k), RecordCodec.encode(value, v)));
            return CollectionConverters.asScala(encoded);
        }

        @Override
        public Object decode(Object map) {
            Map<Object, Object> decoded = new LinkedHashMap<>();
            CollectionConverters.asJava((scala.collection.Map<?, ?>) map)
                    .forEach((k, v) -> decoded.put(RecordCodec.decode(key, k), RecordCodec.decode(value, v)));
            return decoded;
        }
    }

    private static final class RecordCell implements Cell {
        private static final MethodType READ = MethodType.methodType(Object.class, Object.class);
        private static final MethodType BUILD = MethodType.methodType(Object.class, Object[].class);

        private final StructType type;
        private final Cell[] cells;
        private final MethodHandle[] readers;
        private final MethodHandle builder;
        private final String name;

        RecordCell(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            List<StructField> fields = new ArrayList<>();
            Class<?>[] parameters = new Class<?>[components.length];
            name = type.getSimpleName();
            cells = new Cell[components.length];
            readers = new MethodHandle[components.length];
            try {
                // a record may be private to the class that keeps its rows
                MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
                for (int i = 0; i < components.length; i++) {
                    RecordComponent component = components[i];
                    cells[i] = cellOf(component.getGenericType());
                    readers[i] = lookup.unreflect(component.getAccessor()).asType(READ);
                    parameters[i] = component.getType();
                    fields.add(DataTypes.createStructField(columnName(component.getName()), cells[i].type(), true));
                }
                builder = lookup.findConstructor(type, MethodType.methodType(void.class, parameters))
                        .asSpreader(Object[].class, components.length)
                        .asType(BUILD);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("cannot read " + type, e);
            }
            this.type = DataTypes.createStructType(fields);
        }

        @Override
        public StructType type() {
            return type;
        }

        @Override
        public Row encode(Object value) {
            Object[] row = new Object[cells.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = RecordCodec.encode(cells[i], read(i, value));
            }
            return RowFactory.create(row);
        }

        private Object read(int i, Object value) {
            try {
                return readers[i].invokeExact(value);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + type.fieldNames()[i] + " of " + name, e);
            }
        }

        @Override
        public Object decode(Object cell) {
            Row row = (Row) cell;
            Object[] arguments = new Object[cells.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = RecordCodec.decode(cells[i], row.get(i));
            }
            try {
                return builder.invokeExact(arguments);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("cannot build " + name + " from " + row, e);
            }
        }
    }
}
