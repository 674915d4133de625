package io.minqing.table;

/** The warehouse cannot be used; the message says where and what to do. */
public final class WarehouseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence of what, where and what to do; the cause may be null. */
    public WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
