"""The content of the method as data: ids and structure for every slice, words only for `koek.texts`."""
