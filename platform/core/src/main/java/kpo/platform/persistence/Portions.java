package kpo.platform.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;

/**
 * Hands out what a database cursor reads, some at a time: the parts of all of them are then loaded together, and before
 * the next portion the persistence context forgets them.
 */
final class Portions<E> implements Iterator<E> {

    private final Iterator<E> cursor;
    private final EntityManager database;
    private final int size;
    private final Queue<E> portion = new ArrayDeque<>();

    Portions(Iterator<E> cursor, EntityManager database, int size) {
        this.cursor = cursor;
        this.database = database;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        if (portion.isEmpty()) {
            database.clear();
            while (portion.size() < size && cursor.hasNext()) {
                portion.add(cursor.next());
            }
        }
        return !portion.isEmpty();
    }

    @Override
    public E next() {
        return portion.remove();
    }
}
