package io.minqing.cli;

public final class Minqing {
    private Minqing() {}

    public static void main(String[] args) {
        System.out.println("minqing");
    }
}
