package io.minqing.table;

/** The warehouse cannot be used; the message says where and what to do. */
public final class WarehouseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
