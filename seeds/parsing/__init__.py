"""A document's flat text becomes quantities with all their fields: a pipeline whose steps are files, in this order.

``flat`` → ``numerals`` → ``quantities`` (with ``measures``) → ``layout`` → then, sentence by sentence, ``kinds``,
``places``, ``operations``, ``periods``, ``scopes``, ``labels`` → and over the whole document ``headlines``, ``trust``.
"""
